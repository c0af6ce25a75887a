namespace Digits.Running;

/// <summary>Progress that is shown on the thread that reports it, so that nothing comes late.</summary>
internal sealed class Reported<T>(Action<T> show) : IProgress<T>
{
    public void Report(T value) => show(value);
}
