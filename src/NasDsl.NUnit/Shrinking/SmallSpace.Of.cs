using System.Numerics;

namespace NasDsl.NUnit.Shrinking;

/// <summary>Lists the architectures of a space.</summary>
internal sealed class SmallSpace<S> : SmallSpace
    where S : class, IFinite<S>
{
    internal override BigInteger Cardinality => S.Cardinality;

    internal override IEnumerable<object> All()
    {
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            yield return S.FromIndex(index);
        }
    }
}
