using NasDsl.Search;

namespace NasDsl.Reporting;

/// <summary>Hands on a search's progress at once and on the same thread, unlike the framework's <see cref="Progress{T}"/>.</summary>
internal sealed class Reports<S>(Action<SearchProgress<S>> report) : IProgress<SearchProgress<S>>
    where S : class, ISearchSpace<S>
{
    public void Report(SearchProgress<S> value) => report(value);
}
