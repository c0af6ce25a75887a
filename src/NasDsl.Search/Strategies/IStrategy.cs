namespace NasDsl.Search;

/// <summary>
/// Proposes architectures and learns from their results (ask and tell). A strategy knows nothing of training. Several proposals may be open at
/// once, results come in any order, and failed trials are told too.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public interface IStrategy<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>The strategy's name in tables.</summary>
    string Name { get; }

    /// <summary>Whether the strategy has proposed all that it had: <see cref="Ask"/> may not be called any more. Most strategies never are.</summary>
    bool IsFinished => false;

    /// <summary>The next architecture to evaluate, and the trial that it descends from, if it does.</summary>
    Proposal<S> Ask();

    /// <summary>Reports the result of an architecture that <see cref="Ask"/> gave.</summary>
    void Tell(Trial<S> trial);
}
