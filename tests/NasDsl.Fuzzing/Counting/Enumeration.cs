using System.Numerics;

namespace NasDsl.Fuzzing;

/// <summary>Holds what a finite space says of itself against the list of its architectures.</summary>
internal static class Enumeration
{
    /// <summary>Compares the number of architectures, and each of them in every form.</summary>
    /// <exception cref="InvalidOperationException">Something differs.</exception>
    public static void Check<S>(IReadOnlyList<string> architectures)
        where S : class, IFinite<S>
    {
        Require(S.Cardinality == architectures.Count, $"Cardinality is {S.Cardinality}, and there are {architectures.Count} architectures");
        var byIndex = new S?[architectures.Count];
        var distinct = new HashSet<S>();
        foreach (string text in architectures)
        {
            S architecture = S.Parse(text, null);
            Require(architecture.ToString() == text, $"'{text}' reads as '{architecture}'");
            Require(distinct.Add(architecture), $"'{text}' equals another architecture");
            BigInteger index = architecture.ToIndex();
            Require(index >= 0 && index < S.Cardinality && byIndex[(int)index] is null, $"'{text}' has the index {index}, which is out of range or another's");
            byIndex[(int)index] = architecture;
            WrittenForms.Check(architecture);
        }

        for (int index = 0; index < byIndex.Length; index++)
        {
            S architecture = S.FromIndex(index);
            Require(architecture.Equals(byIndex[index]) && architecture.GetHashCode() == byIndex[index]!.GetHashCode(), $"index {index} is '{architecture}', not '{byIndex[index]}'");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
