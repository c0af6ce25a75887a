using System.Globalization;

namespace NasDsl.Torch;

/// <summary>A step without anything learned.</summary>
/// <param name="inputs">What it reads.</param>
/// <param name="output">What it gives.</param>
/// <param name="source">The C# expression, with <c>{0}</c> for the first of what it reads, and so on.</param>
internal abstract class FunctionNode(IReadOnlyList<GraphValue> inputs, GraphValue output, string source) : GraphNode(inputs, output)
{
    /// <inheritdoc/>
    public sealed override string Source(IReadOnlyList<string> inputs, string field) => string.Format(CultureInfo.InvariantCulture, source, [.. inputs]);
}
