using System;

namespace NasDsl.Generators.Counting;

/// <summary>
/// The least and greatest parameters and multiply-adds of some choices: four figures, each of which may be another architecture's. What is independent is
/// added, what is an alternative is united.
/// </summary>
internal readonly record struct Figures(long LeastParameters, long LeastMacs, long MostParameters, long MostMacs)
{
    /// <summary>What no other choice undercuts, where the walk asks for it (<see cref="CostWalk.Of"/>); else null.</summary>
    public CostFront? Front { get; init; }

    /// <summary>One choice.</summary>
    public static Figures Of(NetworkCost cost) => new(cost.Parameters, cost.MultiplyAdds, cost.Parameters, cost.MultiplyAdds);

    /// <summary>Both parts together, where any choice of one goes with any of the other.</summary>
    public static Figures operator +(Figures left, Figures right) => checked(new(
        left.LeastParameters + right.LeastParameters, left.LeastMacs + right.LeastMacs,
        left.MostParameters + right.MostParameters, left.MostMacs + right.MostMacs)
    {
        Front = FrontOf(left, right)?.Plus(FrontOf(right, left)!),
    });

    /// <summary>One or the other.</summary>
    public static Figures operator |(Figures left, Figures right) => new(
        Math.Min(left.LeastParameters, right.LeastParameters), Math.Min(left.LeastMacs, right.LeastMacs),
        Math.Max(left.MostParameters, right.MostParameters), Math.Max(left.MostMacs, right.MostMacs))
    {
        Front = FrontOf(left, right)?.Or(FrontOf(right, left)!),
    };

    /// <summary>So many such parts, each with a choice of its own.</summary>
    public Figures Times(long count) => checked(new(
        LeastParameters * count, LeastMacs * count, MostParameters * count, MostMacs * count)
    {
        Front = Front?.Times(count),
    });

    // A part without choices needs no front of its own: it is one cost.
    private static CostFront? FrontOf(Figures own, Figures other) => own.Front ?? other.Front?.Beside(new(own.LeastParameters, own.LeastMacs));
}
