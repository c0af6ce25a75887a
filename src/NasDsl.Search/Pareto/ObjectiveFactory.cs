using System.Globalization;

namespace NasDsl.Search;

/// <summary>The usual objectives: <c>Objective.Score&lt;S&gt;()</c> against <c>Objective.Macs&lt;S&gt;()</c>.</summary>
public static class Objective
{
    /// <summary>The trial's score, more is better.</summary>
    /// <param name="name">What the evaluator's score is.</param>
    /// <param name="unit">Its unit, such as <c>%</c>.</param>
    public static Objective<S> Score<S>(string name = "score", string unit = "")
        where S : class, ISearchSpace<S> =>
        new(name, ObjectiveDirection.Maximize, static trial => trial.Score, unit);

    /// <summary>The parameters of the architecture's network, less is better.</summary>
    public static Objective<S> Parameters<S>()
        where S : class, ISearchSpace<S>, INetworkCost =>
        new("parameters", ObjectiveDirection.Minimize, static trial => trial.Architecture.Cost().Parameters);

    /// <summary>The multiply-adds of the architecture's network for one example, less is better.</summary>
    public static Objective<S> Macs<S>()
        where S : class, ISearchSpace<S>, INetworkCost =>
        new("multiply-adds", ObjectiveDirection.Minimize, static trial => trial.Architecture.Cost().MultiplyAdds);

    /// <summary>A figure that the evaluator measured (<see cref="Evaluation.Costs"/>), less is better. Reading it from a completed trial that has no such
    /// figure is an <see cref="InvalidOperationException"/>.</summary>
    /// <param name="index">Which of the evaluator's costs, from 0.</param>
    /// <param name="name">What it is.</param>
    /// <param name="unit">The unit that the evaluator gives it in.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static Objective<S> Cost<S>(int index, string name, string unit = "")
        where S : class, ISearchSpace<S>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(
            name,
            ObjectiveDirection.Minimize,
            trial => index < trial.Costs.Count ? trial.Costs[index] : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Trial {trial.Number} has no cost {index} for the objective '{name}': its evaluator reported {trial.Costs.Count} (Evaluation.Costs).")),
            unit);
    }

    /// <summary>What a function says of an architecture, such as a latency from a table.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="direction">Which values are better.</param>
    /// <param name="value">The architecture's value.</param>
    /// <param name="unit">Its unit.</param>
    public static Objective<S> Of<S>(string name, ObjectiveDirection direction, Func<S, double> value, string unit = "")
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(name, direction, trial => value(trial.Architecture), unit);
    }
}
