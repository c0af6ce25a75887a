namespace NasDsl.Search.Studies;

/// <summary>Trials of a space as records, and back.</summary>
internal static class StudyTrials
{
    /// <summary>The trial that begins with a proposal.</summary>
    internal static TrialRecord RecordOf<S>(int number, Proposal<S> proposal, string worker, DateTimeOffset started)
        where S : class, ISearchSpace<S>
    {
        var tokens = new int[S.TokenCount];
        var numbers = new double[S.NumberCount];
        proposal.Architecture.Encode(tokens, numbers);
        NetworkCost? cost = CostOf(proposal.Architecture);
        return new TrialRecord(number, JsonText.Write(proposal.Architecture.WriteJson), TrialRecordState.Running)
        {
            Tokens = tokens,
            Numbers = numbers,
            Worker = worker,
            Parent = proposal.Parent,
            Parameters = cost?.Parameters,
            Macs = cost?.MultiplyAdds,
            Started = started,
        };
    }

    /// <summary>The record of a trial that has ended.</summary>
    internal static TrialRecord Ended<S>(TrialRecord record, Trial<S> trial)
        where S : class, ISearchSpace<S> => record with
        {
            State = trial.State == TrialState.Completed ? TrialRecordState.Completed : TrialRecordState.Failed,
            Score = trial.Score,
            Costs = trial.Costs,
            TrainingImages = trial.TrainingImages,
            Duration = trial.Duration,
            Failure = trial.Failure,
            Error = trial.Error,
        };

    /// <summary>The trial that a record of one that has ended tells of.</summary>
    internal static Trial<S> TrialOf<S>(TrialRecord record, S architecture)
        where S : class, ISearchSpace<S> =>
        new(record.Number, architecture, record.State == TrialRecordState.Completed ? TrialState.Completed : TrialState.Failed, record.Score)
        {
            Parent = record.Parent,
            Costs = record.Costs,
            TrainingImages = record.TrainingImages,
            Duration = record.Duration,
            Failure = record.Failure,
            Error = record.Error,
        };

    /// <summary>The architecture of a record.</summary>
    /// <exception cref="StudyDamagedException">It is none of the space.</exception>
    internal static S ArchitectureOf<S>(TrialRecord record, string place)
        where S : class, ISearchSpace<S>
    {
        try
        {
            return S.Decode([.. record.Tokens], [.. record.Numbers]);
        }
        catch (ArgumentException exception)
        {
            throw new StudyDamagedException($"Trial {record.Number} of {place} is no architecture of {S.SpaceName}: {exception.Message}", exception);
        }
    }

    private static NetworkCost? CostOf<S>(S architecture)
    {
        try
        {
            return (architecture as INetworkCost)?.Cost();
        }
        catch (InvalidOperationException)
        {
            // An operation of the user's whose cost is unknown.
            return null;
        }
    }
}
