using System.Text;
using System.Text.RegularExpressions;

namespace NasDsl.Torch;

/// <summary>One class of an exported file: what a scope owns, its constructor and its <c>forward</c>.</summary>
internal sealed partial class SourceClass
{
    private readonly GraphScope _scope;
    private readonly Dictionary<object, SourceField> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _statements = [];

    /// <summary>Writes a scope as a class.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="classes">Knows the classes of what the scope calls.</param>
    public SourceClass(GraphScope scope, SourceClasses classes)
    {
        _scope = scope;
        foreach (GraphNode node in scope.Nodes)
        {
            if (node.Field is { } field && !_fields.ContainsKey(field.Key))
            {
                _fields.Add(field.Key, FieldOf(node, field, classes));
            }
        }

        WriteStatements();
        string expressions = string.Join(" ", _fields.Values.Select(static owned => owned.Creation).Concat(_statements));
        HashSet<string> words = [.. Words().Matches(expressions).Select(static word => word.Value)];
        Parameters = [.. scope.Parameters.Select(static parameter => parameter.Name).Where(words.Contains).OrderBy(IsOptional)];
    }

    /// <summary>The parameters of its constructor that it has a use for.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Whether a field has another name than the module that it holds is registered under.</summary>
    public bool HasComponentNames => _fields.Values.Any(static owned => owned.Name != owned.Component);

    /// <summary>Whether it calls classes of its own file.</summary>
    public bool IsComposite => _scope.Nodes.Any(static node => node is CallNode);

    /// <summary>The class's text.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="declaration">What stands before <c>class</c>.</param>
    /// <param name="documentation">The lines of its summary; null for the scope's own.</param>
    /// <param name="members">Members behind <c>forward</c>, lines.</param>
    public string Text(string name, string declaration = "file sealed", IReadOnlyList<string>? documentation = null, IReadOnlyList<string>? members = null)
    {
        StringBuilder text = new();
        string tensors = string.Join(", ", Enumerable.Repeat("Tensor", _scope.Inputs.Count + 1));
        Line(text, 0, $"/// <summary>{string.Join("\n/// ", documentation ?? [_scope.Summary])}</summary>");
        Line(text, 0, $"{declaration} class {name} : Module<{tensors}>");
        Line(text, 0, "{");
        foreach (SourceField field in _fields.Values)
        {
            Line(text, 1, (field.Name == field.Component ? "" : $"[ComponentName(Name = \"{field.Component}\")] ") + $"private readonly {field.Type} {field.Name};");
        }

        foreach (string parameter in Parameters.Where(IsUsedLater))
        {
            Line(text, 1, $"private readonly int _{parameter};");
        }

        Line(text, 0, _fields.Count > 0 || Parameters.Any(IsUsedLater) ? "" : null);
        Line(text, 1, $"public {name}({string.Join(", ", Parameters.Select(static parameter => $"int {parameter}{(IsOptional(parameter) ? " = 1" : "")}"))})");
        Line(text, 2, $": base(nameof({name}))");
        Line(text, 1, "{");
        foreach (SourceField field in _fields.Values)
        {
            Line(text, 2, $"{field.Name} = {field.Creation.Replace("\n", "\n        ", StringComparison.Ordinal)};");
        }

        foreach (string parameter in Parameters.Where(IsUsedLater))
        {
            Line(text, 2, $"_{parameter} = {parameter};");
        }

        Line(text, 2, "RegisterComponents();");
        Line(text, 1, "}");
        Line(text, 0, "");
        WriteForward(text);
        foreach (string line in members ?? [])
        {
            Line(text, line.Length == 0 ? 0 : 1, line);
        }

        Line(text, 0, "}");
        return text.ToString();
    }

    /// <summary>Whether an argument of 1 can be left out.</summary>
    public static bool IsOptional(string parameter) => parameter.StartsWith(SourceNames.Stride, StringComparison.Ordinal);

    // Names, but not those of named arguments.
    [GeneratedRegex(@"\b[A-Za-z_]\w*\b(?!:)")]
    private static partial Regex Words();

    private static void Line(StringBuilder text, int depth, string? line)
    {
        if (line is not null)
        {
            text.Append(' ', line.Length == 0 ? 0 : depth * 4).Append(line).Append('\n');
        }
    }

    private SourceField FieldOf(GraphNode node, GraphField field, SourceClasses classes)
    {
        string component = _scope.Path.Length == 0 ? field.Path : field.Path[(_scope.Path.Length + 1)..];
        if (component.Contains('.', StringComparison.Ordinal))
        {
            throw new ExportException($"'{component}' in '{_scope.Path}' belongs to another module than the one that describes it: implement IExportable on its owner.");
        }

        string creation = node is CallNode call ? classes.CreationOf(call.Scope) : field.Creation;
        string prefix = _scope.ClassName.EndsWith("Cells", StringComparison.Ordinal) ? "cell" : "layer";
        string name = SourceText.FieldName(component, isDecision: _scope.Path.Length == 0, prefix);
        while (_fields.Values.Any(other => other.Name == name))
        {
            name += "_";
        }

        return new SourceField(name, field.Type, component, creation);
    }

    private bool IsUsedLater(string parameter) => _statements.Any(statement => Words().Matches(statement).Any(word => word.Value == parameter));

    private void WriteStatements()
    {
        List<GraphNode> statements = [.. _scope.Nodes.Where(static node => !node.Output.IsInline)];
        LocalNames locals = new(_scope, statements);
        foreach ((int index, GraphNode node) in statements.Index())
        {
            string expression = Expression(node, locals);
            bool isLast = index == statements.Count - 1 && node.Output == _scope.Output;
            string target = isLast ? "" : locals.Assign(node.Output, index);
            _statements.Add(isLast ? expression : $"{target} = {expression};");
        }

        if (statements.Count == 0 || statements[^1].Output != _scope.Output)
        {
            _statements.Add(locals.Of(_scope.Output));
        }
    }

    private string Expression(GraphNode node, LocalNames locals)
    {
        string[] inputs = [.. node.Inputs.Select(input => locals.InlineOf(input) is { } inline ? Expression(inline, locals) : locals.Of(input))];
        return node.Source(inputs, node.Field is { } field ? _fields[field.Key].Name : "");
    }

    // A single step needs no scope: nothing lies between.
    private void WriteForward(StringBuilder text)
    {
        string parameters = string.Join(", ", _scope.Inputs.Select(static (input, index) => $"Tensor {input.Name ?? (index == 0 ? "input" : $"input{index}")}"));
        string head = $"public override Tensor forward({parameters})";
        if (_statements.Count == 1)
        {
            Line(text, 1, $"{head} => {Later(_statements[0])};");
            return;
        }

        Line(text, 1, head);
        Line(text, 1, "{");
        Line(text, 2, "using DisposeScope scope = NewDisposeScope();");
        foreach (string statement in _statements.SkipLast(1))
        {
            Line(text, 2, Later(statement));
        }

        Line(text, 2, $"return scope.MoveToOuter({Later(_statements[^1])});");
        Line(text, 1, "}");
    }

    // What the constructor got is a field in forward.
    private string Later(string statement) => Words().Replace(statement, word => Parameters.Contains(word.Value) ? "_" + word.Value : word.Value);
}
