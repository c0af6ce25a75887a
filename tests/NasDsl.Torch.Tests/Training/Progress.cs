namespace NasDsl.Torch.Tests.Training;

/// <summary>Tells of progress at once, on the same thread.</summary>
internal sealed class Progress<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
