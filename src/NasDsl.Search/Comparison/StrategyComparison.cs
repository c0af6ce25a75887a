using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NasDsl.Search.Comparison;

/// <summary>
/// Runs strategies over a table, each with the same seeds, and judges what each would have returned after 1, 2, … evaluations: the architecture of the
/// best observed score, by its true score. The curves do not depend on the number of threads.
/// </summary>
/// <example>
/// <code>
/// ComparisonResult result = StrategyComparison.Run(
///     RecordedTable&lt;MySpace&gt;.Read("table.json"),
///     [
///         new("Random", (seed, _) => new RandomSearch&lt;MySpace&gt;(seed)),
///         new("Evolution", (seed, trials) => new RegularizedEvolution&lt;MySpace&gt;(seed, trials)),
///     ],
///     new ComparisonOptions { Trials = 100, Runs = 500 });
/// Console.WriteLine(ComparisonText.Render(result));
/// </code>
/// </example>
public static class StrategyComparison
{
    /// <summary>Runs them all.</summary>
    /// <typeparam name="S">The search space.</typeparam>
    /// <param name="table">What is queried, from several threads at once.</param>
    /// <param name="contenders">The strategies.</param>
    /// <param name="options">Evaluations, runs, seeds and threads.</param>
    /// <param name="progress">Is told how many runs are done, from any thread.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="ArgumentException">There is no strategy.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="InvalidOperationException">A strategy threw; the message says which, with what seed, and what.</exception>
    public static ComparisonResult Run<S>(
        ITable<S> table,
        IReadOnlyList<Contender<S>> contenders,
        ComparisonOptions options,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(contenders);
        ArgumentNullException.ThrowIfNull(options);
        if (contenders.Count == 0)
        {
            throw new ArgumentException("There is no strategy to compare.", nameof(contenders));
        }

        IEvaluator<S> evaluator = options.IsExact ? new FunctionEvaluator<S>(table.TrueScore) : table;
        var curves = new double[contenders.Count][][];
        for (int i = 0; i < curves.Length; i++)
        {
            curves[i] = new double[options.Runs][];
        }

        long[] ticks = new long[contenders.Count];
        int done = 0;
        try
        {
            Parallel.For(
                0,
                contenders.Count * options.Runs,
                new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken },
                index =>
                {
                    (int run, int contender) = Math.DivRem(index, contenders.Count);
                    long start = Stopwatch.GetTimestamp();
                    curves[contender][run] = RunOnce(table, evaluator, contenders[contender], options.FirstSeed + (ulong)run, options.Trials, cancellationToken);
                    Interlocked.Add(ref ticks[contender], Stopwatch.GetElapsedTime(start).Ticks);
                    progress?.Report(Interlocked.Increment(ref done));
                });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var all = new ContenderCurves[contenders.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new ContenderCurves(contenders[i].Name, curves[i], TimeSpan.FromTicks(ticks[i] / options.Runs));
        }

        return new ComparisonResult(table.Name, table.BestScore, options, all);
    }

    /// <summary>The true score of the best observed architecture after each trial of a search; NaN before the first that completed.</summary>
    public static double[] TrueScoresOfPicks<S>(ITable<S> table, IReadOnlyList<Trial<S>> trials)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(trials);
        double[] curve = new double[trials.Count];
        double observed = double.NegativeInfinity;
        double pick = double.NaN;
        for (int i = 0; i < curve.Length; i++)
        {
            Trial<S> trial = trials[i];
            if (trial.State == TrialState.Completed && trial.Score > observed)
            {
                observed = trial.Score;
                pick = table.TrueScore(trial.Architecture);
            }

            curve[i] = pick;
        }

        return curve;
    }

    private static double[] RunOnce<S>(
        ITable<S> table, IEvaluator<S> evaluator, Contender<S> contender, ulong seed, int trials, CancellationToken cancellationToken)
        where S : class, ISearchSpace<S>
    {
        IStrategy<S> strategy = contender.Create(seed, trials);
        try
        {
            var search = new Search<S>(strategy, evaluator, new SearchOptions { Budget = Budget.Trials(trials), Seed = seed });
            SearchResult<S> result = search.Run(cancellationToken: cancellationToken);

            // A run that a defect cut short is no measure of its strategy.
            return result.StopReason != StopReason.StrategyFailed
                ? TrueScoresOfPicks(table, result.Trials)
                : throw new InvalidOperationException($"'{contender.Name}' failed with the seed {seed}: {result.Error}");
        }
        finally
        {
            (strategy as IDisposable)?.Dispose();
        }
    }
}
