namespace NasDsl.Fuzzing;

/// <summary>The sizes that a space's layers can name, and the properties that decide them.</summary>
internal sealed class ComposedSizes(Draw draw, MemberNames names)
{
    private readonly List<string> _properties = [];
    private readonly List<string> _widths = [];
    private string? _step;
    private string? _copies;

    /// <summary>The declared properties.</summary>
    public IReadOnlyList<string> Properties => _properties;

    /// <summary>An argument for channels: a constant, or a decision that others may share.</summary>
    public string Channels()
    {
        if (draw.Chance(50))
        {
            return draw.Pick("1", "2", "3", "4", "6", "Sizes.Four", "2 * 2");
        }

        if (_widths.Count == 0 || draw.Chance(25))
        {
            string name = names.Next();
            _properties.Add(draw.Chance(50)
                ? ValueComposer.Size(draw, name, 2, draw.Between(3, 6))
                : ValueComposer.Size(draw, name, draw.Between(1, 2), 4, draw.Between(5, 7)));
            _widths.Add(name);
        }

        return NameOf(draw.Pick<string>([.. _widths]));
    }

    /// <summary>An argument for a stride.</summary>
    public string Stride()
    {
        if (draw.Chance(70))
        {
            return draw.Pick("1", "2", "2");
        }

        _step ??= Declare(1, 2);
        return NameOf(_step);
    }

    /// <summary>An argument for a number of copies.</summary>
    public string Repeat()
    {
        if (draw.Chance(70))
        {
            return draw.Pick("1", "2", "Sizes.Two");
        }

        _copies ??= Declare(1, draw.Between(2, 3));
        return NameOf(_copies);
    }

    private string Declare(params ReadOnlySpan<int> values)
    {
        string name = names.Next();
        _properties.Add(ValueComposer.Size(draw, name, values));
        return name;
    }

    private string NameOf(string name) => draw.Chance(90) ? $"nameof({name})" : $"\"{name.TrimStart('@')}\"";
}
