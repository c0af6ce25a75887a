using System.Numerics;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>All admissible values of a small space.</summary>
internal static class Enumerated<S>
    where S : class, IFinite<S>
{
    public static S[] All { get; } = [.. Enumerate()];

    private static IEnumerable<S> Enumerate()
    {
        for (BigInteger index = 0; index < S.Cardinality; index++)
        {
            S value = S.FromIndex(index);
            if (value.IsAdmissible)
            {
                yield return value;
            }
        }
    }
}
