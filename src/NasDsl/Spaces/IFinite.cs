using System.Numerics;

namespace NasDsl;

/// <summary>A space without continuous decisions: its architectures can be counted and numbered.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface IFinite<TSelf> : IDiscrete<TSelf>
    where TSelf : class, IFinite<TSelf>
{
    /// <summary>The exact number of architectures: sharing and depth counted, constraints and <c>Canonical</c> not.</summary>
    static abstract BigInteger Cardinality { get; }

    /// <summary>The architecture with this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not below <see cref="Cardinality"/>.</exception>
    static abstract TSelf FromIndex(BigInteger index);

    /// <summary>This architecture's number, from 0 to <see cref="Cardinality"/> − 1.</summary>
    BigInteger ToIndex();
}
