using NasDsl.NUnit.Settings;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Running;

/// <summary>The search of one test, whatever its space.</summary>
internal abstract class SearchRun : IDisposable
{
    /// <summary>Whether a trial was completed.</summary>
    internal abstract bool HasBest { get; }

    /// <summary>The result in one line.</summary>
    internal abstract string Summary { get; }

    /// <summary>A run over a space that is known by its type alone: the one place where types are put together.</summary>
    internal static SearchRun Over(Type space) => (SearchRun)Activator.CreateInstance(typeof(SearchRun<>).MakeGenericType(space), nonPublic: true)!;

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Searches.</summary>
    /// <exception cref="SearchTestException">Strategy or evaluator are missing.</exception>
    internal abstract void Search(SearchSettings settings, ulong seed, TestExecutionContext context);

    /// <summary>What a parameter of this type is given.</summary>
    internal abstract object? Argument(Type parameter);

    /// <summary>What a failure's message says of the search.</summary>
    internal abstract string Details(SearchSettings settings, ulong seed, Test test);
}
