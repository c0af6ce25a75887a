namespace NasDsl.Search.Tests.Loop;

/// <summary>Keeps every report, and may act on it at once.</summary>
internal sealed class Reports<T>(Action<T>? react = null) : List<T>, IProgress<T>
{
    public void Report(T value)
    {
        Add(value);
        react?.Invoke(value);
    }
}
