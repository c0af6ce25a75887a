namespace NasDsl;

/// <summary>
/// The user's own operation: <typeparamref name="T"/> is a TorchSharp module from one tensor to one tensor. Its constructor is bound by parameter
/// name: <c>inChannels</c>, <c>outChannels</c>, <c>stride</c> (as far as it declares them), then <see cref="Arguments"/> in order for the
/// parameters that remain. Implement <see cref="IOperationCost{TSelf}"/> to give its cost without building it.
/// </summary>
/// <typeparam name="T">A class derived from <c>TorchSharp.torch.nn.Module&lt;Tensor, Tensor&gt;</c>.</typeparam>
public sealed class OpAttribute<T>(params object[] arguments) : OperationAttribute
    where T : class
{
    /// <summary>Arguments for the constructor parameters that are no size of the place.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
