namespace NasDsl.Search;

/// <summary>One of the living of <see cref="Nsga2{S}"/>.</summary>
internal sealed class Nsga2Member<S>(Trial<S> trial, double[] losses)
    where S : class, ISearchSpace<S>
{
    public Trial<S> Trial => trial;

    /// <summary>The trial's objectives, turned so that less is better.</summary>
    public double[] Losses => losses;

    /// <summary>The front that it is on, 0 the best.</summary>
    public int Rank { get; set; }

    public double Crowding { get; set; }

    /// <summary>The paper's crowded comparison: of a better front, or of the same and with more room.</summary>
    public bool IsBetterThan(Nsga2Member<S> other) => Rank < other.Rank || (Rank == other.Rank && Crowding > other.Crowding);
}
