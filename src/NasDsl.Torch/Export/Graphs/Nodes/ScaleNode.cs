namespace NasDsl.Torch;

/// <summary>Multiplies with a number that is not learned.</summary>
internal sealed class ScaleNode(double factor, GraphValue input, GraphValue output) : FunctionNode([input], output, $"{{0}} * {Text(factor)}")
{
    public double Factor { get; } = factor;
}
