using System.Numerics;
using NasDsl.NUnit.Evaluators;

namespace NasDsl.NUnit.Shrinking;

/// <summary>Lists the architectures of a finite space.</summary>
internal abstract class SmallSpace
{
    /// <summary>How many there are.</summary>
    internal abstract BigInteger Cardinality { get; }

    /// <summary>The space's list; null where it is not finite.</summary>
    internal static SmallSpace? Over(Type space) =>
        SpaceCapabilities.IsOf(space, typeof(IFinite<>))
            ? (SmallSpace)Activator.CreateInstance(typeof(SmallSpace<>).MakeGenericType(space), nonPublic: true)!
            : null;

    /// <summary>All of them, by index.</summary>
    internal abstract IEnumerable<object> All();
}
