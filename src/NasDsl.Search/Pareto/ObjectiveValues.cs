namespace NasDsl.Search;

/// <summary>Reads trials by several objectives.</summary>
internal static class ObjectiveValues
{
    /// <summary>The trial's values, turned so that less is better; null where it did not complete or a value is no finite number.</summary>
    public static double[]? Losses<S>(Trial<S> trial, IReadOnlyList<Objective<S>> objectives)
        where S : class, ISearchSpace<S>
    {
        if (trial.State != TrialState.Completed)
        {
            return null;
        }

        double[] losses = new double[objectives.Count];
        for (int i = 0; i < losses.Length; i++)
        {
            losses[i] = objectives[i].Turned(objectives[i].Of(trial));
            if (!double.IsFinite(losses[i]))
            {
                return null;
            }
        }

        return losses;
    }

    /// <summary>A copy of the objectives, so that later changes of the caller's list change nothing.</summary>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static Objective<S>[] Checked<S>(IReadOnlyList<Objective<S>> objectives)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(objectives);
        if (objectives.Count == 0)
        {
            throw new ArgumentException("There is no objective.", nameof(objectives));
        }

        foreach (Objective<S> objective in objectives)
        {
            ArgumentNullException.ThrowIfNull(objective, nameof(objectives));
        }

        return [.. objectives];
    }
}
