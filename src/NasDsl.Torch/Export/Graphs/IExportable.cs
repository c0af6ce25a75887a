namespace NasDsl.Torch;

/// <summary>
/// A module that says what it computes, so that networks with it can be exported as C# and as ONNX. NasDsl's own operations do; a module of your own
/// (<c>[Op&lt;T&gt;]</c>) does by implementing this interface.
/// </summary>
/// <example>
/// <code>
/// public sealed class GatedLinear : Module&lt;Tensor, Tensor&gt;, IExportable
/// {
///     …
///     public override Tensor forward(Tensor input) => _value.call(input) * _gate.call(input).sigmoid();
///
///     public GraphValue Describe(GraphBuilder graph, GraphValue input) =>
///         graph.Multiply(graph.Apply(_value, input), graph.Sigmoid(graph.Apply(_gate, input)));
/// }
/// </code>
/// </example>
public interface IExportable
{
    /// <summary>Says what <c>forward</c> computes in evaluation mode, step by step.</summary>
    /// <param name="graph">Takes the steps down.</param>
    /// <param name="input">What comes in.</param>
    /// <returns>What goes out.</returns>
    GraphValue Describe(GraphBuilder graph, GraphValue input);
}
