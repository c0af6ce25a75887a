namespace NasDsl.Torch;

/// <summary>A function of each number, or the sum or product of tensors of one shape.</summary>
internal sealed class ElementwiseNode(ElementwiseFunction function, IReadOnlyList<GraphValue> inputs, GraphValue output)
    : FunctionNode(inputs, output, TemplateOf(function, inputs.Count))
{
    public ElementwiseFunction Function { get; } = function;

    private static string TemplateOf(ElementwiseFunction function, int inputs) => function switch
    {
        ElementwiseFunction.Add => string.Join(" + ", Enumerable.Range(0, inputs).Select(static i => $"{{{i}}}")),
        ElementwiseFunction.Multiply => "{0} * {1}",
        _ => $"functional.{function.ToString().ToLowerInvariant()}({{0}})",
    };
}
