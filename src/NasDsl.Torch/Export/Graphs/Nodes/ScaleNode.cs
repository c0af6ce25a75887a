using System.Globalization;

namespace NasDsl.Torch;

/// <summary>Multiplies with a number that is not learned.</summary>
internal sealed class ScaleNode(double factor, GraphValue input, GraphValue output)
    : FunctionNode([input], output, string.Create(CultureInfo.InvariantCulture, $"{{0}} * {factor:R}"))
{
    public double Factor { get; } = factor;
}
