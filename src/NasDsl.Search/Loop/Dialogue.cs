namespace NasDsl.Search;

/// <summary>Asks a strategy and tells it, and keeps what came of it: what a search and a study have in common.</summary>
internal sealed class Dialogue<S>(IStrategy<S> strategy, SearchOptions options)
    where S : class, ISearchSpace<S>
{
    internal IStrategy<S> Strategy => strategy;

    internal SearchHistory<S> History { get; } = new(options.Repeats);

    /// <summary>Asks until something new comes. Null ends the search for <paramref name="end"/>, or, where that is null, for what the caller finds.</summary>
    internal Proposal<S>? NextNew(CancellationToken limit, out StopReason? end, out string? error)
    {
        end = null;
        error = null;
        for (int repeats = 0; !limit.IsCancellationRequested; repeats++)
        {
            if (strategy.IsFinished || repeats == options.RepeatLimit)
            {
                end = strategy.IsFinished ? StopReason.Completed : StopReason.Exhausted;
                return null;
            }

            Proposal<S> proposal;
            try
            {
                proposal = strategy.Ask();
            }
            catch (Exception exception) when (History.Trials.Count > 0)
            {
                // What was found so far is not lost to it; at the very first proposal the error says more than an empty result.
                end = exception is NotAdmissibleException ? StopReason.NothingAdmissible : StopReason.StrategyFailed;
                error = FailureKinds.TextOf(exception);
                return null;
            }

            if (History.Recall(proposal) is not { } known)
            {
                return proposal;
            }

            error = Thrown(known);
            if (error is not null)
            {
                end = StopReason.StrategyFailed;
                return null;
            }
        }

        return null;
    }

    /// <summary>Keeps a trial that has ended and tells the strategy; gives what that threw, or null.</summary>
    internal string? Record(Trial<S> trial)
    {
        History.Add(trial);
        return Thrown(trial);
    }

    /// <summary>Tells the strategy a result; gives what it threw, which may not cost the trials that are finished, or null.</summary>
    private string? Thrown(Trial<S> trial)
    {
        try
        {
            strategy.Tell(trial);
            return null;
        }
        catch (Exception exception)
        {
            return FailureKinds.TextOf(exception);
        }
    }
}
