using NasDsl.Search;

namespace NasDsl.NUnit.Finding;

/// <summary>Reads the results of searches over a space.</summary>
internal sealed class ResultReader<S> : ResultReader
    where S : class, ISearchSpace<S>
{
    internal override FoundTrials Read(object result)
    {
        var search = (SearchResult<S>)result;
        List<FoundTrial> completed = [];
        long images = 0;
        foreach (Trial<S> trial in search.Trials)
        {
            images += trial.TrainingImages;
            if (trial.State == TrialState.Completed)
            {
                completed.Add(new FoundTrial(trial.Number, trial.Score, images, trial.Architecture));
            }
        }

        return new FoundTrials(search.Strategy, completed, search.Trials.Count, search.Failures.Count, search.StopReason);
    }
}
