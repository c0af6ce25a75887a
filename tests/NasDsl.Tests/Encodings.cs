namespace NasDsl.Tests;

/// <summary>The tokens and numbers of architectures.</summary>
internal static class Encodings
{
    public static int[] Tokens<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        var tokens = new int[S.TokenCount];
        architecture.Encode(tokens, new double[S.NumberCount]);
        return tokens;
    }

    public static double[] Numbers<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        var numbers = new double[S.NumberCount];
        architecture.Encode(new int[S.TokenCount], numbers);
        return numbers;
    }

    /// <summary>Every architecture of a finite space.</summary>
    public static IEnumerable<S> All<S>()
        where S : class, IFinite<S>
    {
        for (int index = 0; index < S.Cardinality; index++)
        {
            yield return S.FromIndex(index);
        }
    }
}
