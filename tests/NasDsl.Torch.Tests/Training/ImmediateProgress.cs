namespace NasDsl.Torch.Tests;

/// <summary>Tells of progress at once, on the same thread.</summary>
internal sealed class ImmediateProgress<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
