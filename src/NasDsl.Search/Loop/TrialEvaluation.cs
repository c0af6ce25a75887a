using System.Globalization;

namespace NasDsl.Search;

/// <summary>Evaluates one architecture after another, and makes a failed trial of whatever an evaluation throws.</summary>
internal sealed class TrialEvaluation<S>(IEvaluator<S> evaluator, SearchOptions options)
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random = new(options.Seed);

    /// <summary>What the evaluator is told of a trial: its seed follows from the search's and from its number alone.</summary>
    internal TrialContext ContextOf(int number, Proposal<S> proposal) => new(number, _random.Fork((ulong)number).NextUInt64(), proposal.Parent);

    /// <summary>Evaluates one architecture; null if the search was cancelled or ran out of time meanwhile.</summary>
    internal Trial<S>? Evaluate(Proposal<S> proposal, TrialContext context, CancellationToken limit)
    {
        using var watch = new TrialWatch<S>(options.Logger, context.Number, proposal.Architecture);
        return watch.Ended(Unwatched(proposal, context, limit));
    }

    private Trial<S>? Unwatched(Proposal<S> proposal, TrialContext context, CancellationToken limit)
    {
        S architecture = proposal.Architecture;
        using CancellationTokenSource? timer = options.TrialTimeLimit is { } time ? SearchClock.TimerOf(time, options.Clock) : null;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit, timer?.Token ?? CancellationToken.None);
        long start = options.Clock.GetTimestamp();
        Evaluation found = default;
        long images = 0;
        string? error;
        FailureKind? failure;
        try
        {
            // What the space's bounds and constraints refuse is no network to train, whoever proposed it.
            architecture.Validate();
            found = evaluator.Evaluate(architecture, context, either.Token);
            images = found.TrainingImages;
            error = Objection(found, out failure);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException exception) when (timer?.IsCancellationRequested == true)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"The evaluation took longer than {options.TrialTimeLimit}, which is the time limit of a trial.");
            failure = FailureKind.TimedOut;
            images = FailureKinds.ImagesOf(exception);
        }
        catch (Exception exception) when (exception is not CheckpointNotKeptException)
        {
            // Whatever else an evaluation throws concerns that architecture alone; hours of other trials must not be lost to it.
            error = FailureKinds.TextOf(exception);
            failure = FailureKinds.Of(exception);
            images = FailureKinds.ImagesOf(exception);
        }

        // Adding 0 turns −0 to 0, which is the same score, and which a database may not keep apart.
        double score = error is null ? found.Score + 0.0 : double.NaN;
        return new Trial<S>(context.Number, architecture, error is null ? TrialState.Completed : TrialState.Failed, score)
        {
            Parent = proposal.Parent,
            Costs = error is null ? found.Costs : [],
            TrainingImages = Math.Max(images, 0),
            Duration = options.Clock.GetElapsedTime(start),
            Error = error,
            Failure = failure,
        };
    }

    /// <summary>Why an evaluation's figures are none; null where they are.</summary>
    private static string? Objection(Evaluation found, out FailureKind? kind)
    {
        kind = FailureKind.NotFinite;
        if (!double.IsFinite(found.Score))
        {
            return string.Create(CultureInfo.InvariantCulture, $"The evaluator gave the score {found.Score}, which is no finite number.");
        }

        for (int i = 0; i < found.Costs.Count; i++)
        {
            if (!double.IsFinite(found.Costs[i]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The evaluator gave {found.Costs[i]} as cost {i}, which is no finite number.");
            }
        }

        kind = found.TrainingImages < 0 ? FailureKind.Exception : null;
        return found.TrainingImages < 0
            ? string.Create(CultureInfo.InvariantCulture, $"The evaluator reported {found.TrainingImages} training images.")
            : null;
    }
}
