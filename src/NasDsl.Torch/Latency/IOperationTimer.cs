using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Says how long an operation takes.</summary>
public interface IOperationTimer
{
    /// <summary>The seconds that the operation takes for the input; not negative.</summary>
    /// <param name="operation">The operation, in evaluation mode.</param>
    /// <param name="input">A batch of the operation's input shape.</param>
    double Seconds(Operation operation, Tensor input);
}
