namespace NasDsl.Torch;

/// <summary>Zeros for each example of a batch.</summary>
/// <param name="like">Has the batch.</param>
/// <param name="output">What it gives.</param>
/// <param name="source">The C# expression.</param>
internal sealed class ZerosNode(GraphValue like, GraphValue output, string source) : FunctionNode([like], output, source);
