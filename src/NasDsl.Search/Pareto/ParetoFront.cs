using System.Globalization;

namespace NasDsl.Search;

/// <summary>
/// What a search with several objectives finds: the trials that no other dominates. One dominates another if it is nowhere worse, and better in at least
/// one objective; trials that are equal in all of them are on the front together.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class ParetoFront<S>
    where S : class, ISearchSpace<S>
{
    private readonly List<double[]> _losses = [];

    /// <summary>The front of some trials. Failed ones, and those with a value that is no finite number, take no part.</summary>
    /// <param name="trials">The trials, in any order.</param>
    /// <param name="objectives">What they are judged by.</param>
    /// <exception cref="ArgumentException">There is no objective.</exception>
    public ParetoFront(IEnumerable<Trial<S>> trials, params IReadOnlyList<Objective<S>> objectives)
    {
        ArgumentNullException.ThrowIfNull(trials);
        Objectives = ObjectiveValues.Checked(objectives);
        List<Trial<S>> judged = [];
        List<double[]> losses = [];
        foreach (Trial<S> trial in trials)
        {
            if (ObjectiveValues.Losses(trial, objectives) is { } loss)
            {
                judged.Add(trial);
                losses.Add(loss);
            }
        }

        List<Trial<S>> front = [];
        bool[] isOnFront = new bool[judged.Count];
        foreach (int i in Dominance.Front(losses))
        {
            isOnFront[i] = true;
            front.Add(judged[i]);
            _losses.Add(losses[i]);
        }

        Trials = front;
        Dominated = [.. judged.Where((_, i) => !isOnFront[i])];
    }

    /// <summary>What the trials are judged by.</summary>
    public IReadOnlyList<Objective<S>> Objectives { get; }

    /// <summary>The trials that no other dominates; the best of the first objective first, among equals the best of the next.</summary>
    public IReadOnlyList<Trial<S>> Trials { get; }

    /// <summary>The other trials that took part, in the order in which they were given.</summary>
    public IReadOnlyList<Trial<S>> Dominated { get; }

    /// <summary>The volume between the front and a point that is worse than it: the measure of how good a front is. See
    /// <see cref="NasDsl.Search.Hypervolume"/>.</summary>
    /// <param name="reference">A value for each objective, in its own unit and direction; trials that are not better in every objective add nothing.</param>
    /// <exception cref="ArgumentException">There are not as many values as objectives, or one is no finite number.</exception>
    public double Hypervolume(params ReadOnlySpan<double> reference)
    {
        if (reference.Length != Objectives.Count)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The reference has {reference.Length} values, and there are {Objectives.Count} objectives."),
                nameof(reference));
        }

        double[] turned = new double[reference.Length];
        for (int i = 0; i < turned.Length; i++)
        {
            turned[i] = Objectives[i].Turned(reference[i]);
        }

        return NasDsl.Search.Hypervolume.Of(_losses, turned);
    }

    /// <summary>A line for each trial on the front: its number, its values and its architecture.</summary>
    public override string ToString() => string.Join('\n', Trials.Select(trial => string.Create(
        CultureInfo.InvariantCulture,
        $"trial {trial.Number}: {string.Join(", ", Objectives.Select(objective => Text(objective, trial)))}: {trial.Architecture}")));

    private static string Text(Objective<S> objective, Trial<S> trial) =>
        string.Create(CultureInfo.InvariantCulture, $"{objective.Name} {objective.Of(trial):G6}{(objective.Unit.Length == 0 ? "" : " ")}{objective.Unit}");
}
