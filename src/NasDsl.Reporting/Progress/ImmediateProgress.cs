namespace NasDsl.Reporting;

/// <summary>Hands on what is reported at once and on the same thread, unlike the framework's <see cref="Progress{T}"/>.</summary>
/// <param name="report">Who is told.</param>
internal sealed class ImmediateProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
