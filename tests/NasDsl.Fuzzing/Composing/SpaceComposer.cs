using System.Text;

namespace NasDsl.Fuzzing;

/// <summary>Composes one space with its enums, most of them right.</summary>
internal sealed class SpaceComposer
{
    private readonly Draw _draw;
    private readonly string _suffix;
    private readonly MemberNames _names;
    private readonly ComposedSizes _sizes;
    private readonly LayerComposer _layers;
    private readonly List<string> _enums = [];
    private readonly List<string> _attributes = ["SearchSpace"];
    private readonly List<string> _members = [];

    private SpaceComposer(Draw draw, string suffix)
    {
        _draw = draw;
        _suffix = suffix;
        _names = new MemberNames(draw);
        _sizes = new ComposedSizes(draw, _names);
        _layers = new LayerComposer(draw, _names, _sizes, _enums, suffix);
    }

    /// <summary>A space's text, and its enums' texts.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="suffix">What makes its enums' names unique.</param>
    public static (string Space, IReadOnlyList<string> Enums) Compose(Draw draw, string name, string suffix)
    {
        var composer = new SpaceComposer(draw, suffix);
        switch (draw.Between(1, 10))
        {
            case 1:
                if (draw.Chance(40))
                {
                    composer._members.Add(composer._layers.Block(null, canStride: false));
                }

                break;
            case 2:
                composer.Vectors();
                break;
            case 3:
                composer.Sequences();
                break;
            case 4 or 5:
                composer.Stack();
                break;
            default:
                composer.Images();
                break;
        }

        composer.Arrange();
        composer.Bounds(name);
        return (composer.Write(name), composer._enums);
    }

    private void Images()
    {
        _attributes.Add($"Input({_draw.Between(1, 3)}, {_draw.Between(5, 10)}, {_draw.Between(5, 10)})");
        _attributes.Add($"Classes({_draw.Between(1, 4)})");
        if (_draw.Chance(60))
        {
            _attributes.Add($"Stem({_sizes.Channels()}{_draw.Maybe(20, ", Kernel = " + _draw.Pick(1, 5))}{_draw.Maybe(15, ", Stride = 2")}{_draw.Maybe(15, ", Activation = false")})");
        }

        Head();
        int layers = _draw.Between(1, 3);
        for (int i = 0; i < layers; i++)
        {
            _members.Add(_layers.Image(canStride: i < 2));
        }
    }

    private void Vectors()
    {
        _attributes.Add($"Input({_draw.Between(1, 8)})");
        _attributes.Add($"Classes({_draw.Between(1, 4)})");
        if (_draw.Chance(50))
        {
            _attributes.Add($"Stem({_sizes.Channels()}{_draw.Maybe(15, ", Activation = false")})");
        }

        Head();
        int layers = _draw.Between(1, 3);
        for (int i = 0; i < layers; i++)
        {
            _members.Add(_layers.Vector());
        }
    }

    private void Sequences()
    {
        _attributes.Add($"Input({_draw.Between(3, 9)}, {_draw.Pick(2, 4, 6)})");
        _attributes.Add($"Classes({_draw.Between(1, 4)})");
        if (_draw.Chance(50))
        {
            _attributes.Add($"Stem({_sizes.Channels()}{_draw.Maybe(20, ", Kernel = 3")}{_draw.Maybe(15, ", Stride = 2")})");
        }

        Head();
        int layers = _draw.Between(1, 3);
        for (int i = 0; i < layers; i++)
        {
            _members.Add(_layers.Sequence(canStride: i < 2));
        }
    }

    private void Stack()
    {
        _attributes.Add($"Input({_draw.Between(1, 3)}, {_draw.Between(8, 12)}, {_draw.Between(8, 12)})");
        _attributes.Add($"Classes({_draw.Between(2, 4)})");
        _attributes.Add(_draw.Pick("Stem", "Stem(Multiplier = 2)", "Stem(Multiplier = 3, Activation = false)", $"Stem({_sizes.Channels()})"));
        string normal = _names.Next();
        _members.Add(_layers.Stacked(normal));
        string reduce = "";
        if (_draw.Chance(60))
        {
            string name = _names.Next();
            _members.Add(_layers.Stacked(name));
            reduce = $", Reduce = nameof({name})";
        }

        _attributes.Add($"Stack(nameof({normal}){reduce}, Cells = {_draw.Between(1, 4)}, Channels = {_draw.Between(1, 3)})");
        Head();
    }

    private void Head()
    {
        if (_draw.Chance(40))
        {
            _attributes.Add(_draw.Chance(40) ? "Head" : $"Head({_sizes.Channels()})");
        }
    }

    private void Bounds(string name)
    {
        if (_members.Count > 0 && _draw.Chance(10))
        {
            _attributes.Add(_draw.Chance(50) ? $"MaxParameters({_draw.Pick(300, 1_000, 5_000)})" : $"MaxMacs({_draw.Pick(10_000, 100_000, 1_000_000)})");
        }

        if (_draw.Chance(6))
        {
            _members.Add($"[Constraint] private static bool {_names.Next()}({name} architecture) => architecture.ToString()!.Length % 3 > 0;");
        }
    }

    private void Arrange()
    {
        int values = _members.Count == 0 ? _draw.Between(1, 5) : _draw.Between(0, 2);
        for (int i = 0; i < values; i++)
        {
            _members.Insert(_draw.Between(0, _members.Count), ValueComposer.Compose(_draw, _names.Next()));
        }

        if (_draw.Chance(10))
        {
            _members.Insert(_draw.Between(0, _members.Count), _layers.Block(null, canStride: false));
        }

        foreach (string size in _sizes.Properties)
        {
            _members.Insert(_draw.Between(0, _members.Count), size);
        }

        if (_draw.Chance(30))
        {
            Conditions.Add(_draw, _members, _enums, canBeLayer: !_attributes.Any(static attribute => attribute.StartsWith("Stack", StringComparison.Ordinal)));
        }
    }

    private string Write(string spaceName)
    {
        if (_draw.Chance(15))
        {
            _members.Add($"public int {_names.Next()} => 3;");
        }

        var text = new StringBuilder();
        string parent = "";
        int levels = _draw.Chance(85) ? 0 : _draw.Between(1, 2);
        for (int level = 0; level < levels; level++)
        {
            string name = $"{_draw.Pick("Common", "Basis", "Root")}{level}{_suffix}";
            if (InheritanceComposer.TakeBase(_draw, name, _attributes, _members, parent) is string written)
            {
                text.Append(written);
                parent = " : " + name;
            }
        }

        text.Append(_draw.Chance(50) ? $"[{string.Join(", ", _attributes)}]\n" : string.Concat(_attributes.Select(attribute => $"[{attribute}]\n")));
        string modifiers = _draw.Pick("public", "public", "public sealed", "internal");
        text.Append($"{modifiers} partial record {spaceName}{parent}\n{{\n");
        foreach (string member in _members)
        {
            text.Append($"    {(modifiers == "public sealed" ? member.Replace("virtual ", "", StringComparison.Ordinal) : member)}\n");
        }

        return text.Append("}\n").ToString();
    }
}
