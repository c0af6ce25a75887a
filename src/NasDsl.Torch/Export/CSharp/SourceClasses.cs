namespace NasDsl.Torch;

/// <summary>The classes of an exported file, each there once: scopes that read alike share one.</summary>
/// <param name="taken">The names that none of them can have.</param>
internal sealed class SourceClasses(params IEnumerable<string> taken)
{
    private const int LineLength = 120;
    private readonly HashSet<string> _taken = [.. taken];
    private readonly Dictionary<string, (string Name, SourceClass Class)> _byText = [];
    private readonly List<(string Name, SourceClass Class)> _inOrder = [];

    /// <summary>Whether one of them names a component.</summary>
    public bool HaveComponentNames => _inOrder.Any(static entry => entry.Class.HasComponentNames);

    /// <summary>The classes' texts: those that are made of others first.</summary>
    public IEnumerable<string> Texts => _inOrder.OrderByDescending(static entry => entry.Class.IsComposite).Select(static entry => entry.Class.Text(entry.Name));

    /// <summary>The C# expression that makes what a scope describes.</summary>
    public string CreationOf(GraphScope scope)
    {
        if (scope.IsSequential)
        {
            bool hasNames = scope.Parts.Index().Any(static part => part.Item.Name != FormattableString.Invariant($"{part.Index}"));
            string[] parts = [.. scope.Parts.Select(part =>
            {
                string creation = part.Scope is null ? part.Creation : CreationOf(part.Scope);
                return hasNames ? $"(\"{part.Name}\", {creation})" : creation;
            })];
            string line = $"Sequential({string.Join(", ", parts)})";
            return parts.Length == 1 || line.Length <= LineLength / 2 ? line : $"Sequential(\n    {string.Join(",\n    ", parts)})";
        }

        (string name, SourceClass text) = ClassOf(scope);
        return $"new {name}({string.Join(", ", text.Parameters.Select(parameter => Argument(scope, parameter)).OfType<string>())})";
    }

    private static string? Argument(GraphScope scope, string parameter)
    {
        string value = scope.Parameters.First(candidate => candidate.Name == parameter).Value;
        return SourceClass.IsOptional(parameter) && value == "1" ? null
            : parameter is SourceNames.In or SourceNames.Out ? value
            : $"{parameter}: {value}";
    }

    private (string Name, SourceClass Class) ClassOf(GraphScope scope)
    {
        SourceClass written = new(scope, this);
        string text = written.Text(scope.ClassName);
        if (_byText.TryGetValue(text, out (string Name, SourceClass Class) known))
        {
            return known;
        }

        string name = scope.ClassName;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{scope.ClassName}{number}");
        }

        _inOrder.Add((name, written));
        return _byText[text] = (name, written);
    }
}
