namespace NasDsl.Torch;

/// <summary>Adds zeros at the end of dimensions.</summary>
/// <param name="ends">How many zeros at the end of each dimension, the batch included.</param>
/// <param name="input">What it reads.</param>
/// <param name="output">What it gives.</param>
/// <param name="source">The C# expression.</param>
internal sealed class PadNode(IReadOnlyList<int> ends, GraphValue input, GraphValue output, string source) : FunctionNode([input], output, source)
{
    public IReadOnlyList<int> Ends { get; } = ends;
}
