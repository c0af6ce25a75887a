using System.Text.Json;

namespace NasDsl.Fuzzing;

/// <summary>The forms in which an architecture can be written: each must read back as the same architecture.</summary>
internal static class WrittenForms
{
    /// <summary>Checks tokens, text and JSON, and that the canonical form is its own; the one-hot features are written.</summary>
    /// <exception cref="InvalidOperationException">One of them does not come back.</exception>
    public static void Check<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        var tokens = new int[S.TokenCount];
        var numbers = new double[S.NumberCount];
        architecture.Encode(tokens, numbers);
        Compare(architecture, S.Decode(tokens, numbers), "tokens");
        Compare(architecture, S.Parse(architecture.ToString()!, null), "text");
        Compare(architecture, JsonSerializer.Deserialize<S>(JsonSerializer.Serialize(architecture)), "JSON");
        architecture.WriteOneHot(new float[S.OneHotLength]);
        S canonical = architecture.Canonical();
        Compare(canonical, canonical.Canonical(), "canonical form");
    }

    private static void Compare<S>(S architecture, S? other, string form)
        where S : class, ISearchSpace<S>
    {
        if (!architecture.Equals(other) || architecture.GetHashCode() != other.GetHashCode())
        {
            throw new InvalidOperationException($"{architecture} comes back from its {form} as {other}");
        }
    }
}
