namespace NasDsl.Torch;

/// <summary>
/// Which C# local holds which value of a class's <c>forward</c>. Values that a description names keep that name; the others take turns in <c>x</c>, <c>y</c>, …: a local
/// is used again once nothing reads what it holds.
/// </summary>
internal sealed class LocalNames
{
    private static readonly string[] _names = ["x", "y", "z", "w"];
    private readonly Dictionary<GraphValue, int> _lastUse = [];
    private readonly Dictionary<GraphValue, string> _locals = [];
    private readonly Dictionary<string, GraphValue> _held = [];
    private readonly HashSet<string> _declared = [];
    private readonly Dictionary<GraphValue, GraphNode> _inline;

    /// <summary>Reads when each value is used last.</summary>
    /// <param name="scope">The steps of the class.</param>
    /// <param name="statements">Those of them that are statements of their own, in order.</param>
    public LocalNames(GraphScope scope, IReadOnlyList<GraphNode> statements)
    {
        _inline = scope.Nodes.Where(static node => node.Output.IsInline).ToDictionary(static node => node.Output);
        foreach ((int index, GraphNode node) in statements.Index())
        {
            Use(node, index);
        }

        _lastUse[scope.Output] = statements.Count;
        foreach ((int index, GraphValue input) in scope.Inputs.Index())
        {
            _locals[input] = input.Name ?? (index == 0 ? "input" : $"input{index}");
        }
    }

    /// <summary>The step of a value that has no local; null for one that has.</summary>
    public GraphNode? InlineOf(GraphValue value) => _inline.GetValueOrDefault(value);

    /// <summary>The local that holds a value.</summary>
    public string Of(GraphValue value) => _locals[value];

    /// <summary>Finds the local for what a statement makes.</summary>
    /// <param name="value">What it makes.</param>
    /// <param name="statement">The statement's number.</param>
    /// <returns>The local, with its type where it is new.</returns>
    public string Assign(GraphValue value, int statement)
    {
        string name = value.Name ?? Free(statement);
        _locals[value] = name;
        _held[name] = value;
        return _declared.Add(name) ? $"Tensor {name}" : name;
    }

    private string Free(int statement)
    {
        for (int i = 0; ; i++)
        {
            string name = i < _names.Length ? _names[i] : $"x{i}";
            if (!_held.TryGetValue(name, out GraphValue? held) || _lastUse.GetValueOrDefault(held) <= statement)
            {
                return name;
            }
        }
    }

    private void Use(GraphNode node, int statement)
    {
        foreach (GraphValue input in node.Inputs)
        {
            if (_inline.TryGetValue(input, out GraphNode? inline))
            {
                Use(inline, statement);
            }
            else
            {
                _lastUse[input] = statement;
            }
        }
    }
}
