using System.Numerics;

namespace NasDsl;

/// <summary>
/// A finite space of which it is known how many architectures are really different: the count has a closed form, or the space has at most
/// a million values, which are looked at one by one.
/// </summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface ICountable<TSelf> : IFinite<TSelf>
    where TSelf : class, ICountable<TSelf>
{
    /// <summary>
    /// How many canonical values the admissible architectures have (<see cref="ISearchSpace{TSelf}.Canonical"/>,
    /// <see cref="ISearchSpace{TSelf}.IsAdmissible"/>): as many as a search can evaluate that evaluates none twice. It is a constant where it has a
    /// closed form; under bounds or constraints it is counted when it is first asked for, which may take seconds.
    /// </summary>
    /// <exception cref="NotAdmissibleException">A constraint threw.</exception>
    static abstract BigInteger DistinctCount { get; }
}
