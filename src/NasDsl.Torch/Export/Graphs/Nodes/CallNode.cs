namespace NasDsl.Torch;

/// <summary>Calls a module that is described by steps of its own.</summary>
/// <param name="scope">Its steps.</param>
/// <param name="module">The module.</param>
/// <param name="inputs">What it reads.</param>
/// <param name="output">What it gives.</param>
internal sealed class CallNode(GraphScope scope, object module, IReadOnlyList<GraphValue> inputs, GraphValue output) : GraphNode(inputs, output)
{
    /// <summary>The module's steps.</summary>
    public GraphScope Scope { get; } = scope;

    /// <inheritdoc/>
    public override GraphField Field { get; } = new(
        module, scope.Path, scope.IsSequential ? "Sequential" : $"Module<{string.Join(", ", Enumerable.Repeat("Tensor", inputs.Count + 1))}>", "");

    /// <inheritdoc/>
    public override string Source(IReadOnlyList<string> inputs, string field) => $"{field}.call({string.Join(", ", inputs)})";
}
