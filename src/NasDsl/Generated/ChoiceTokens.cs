using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Finds the token of a chosen value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChoiceTokens
{
    /// <summary>The place of <paramref name="value"/> among the declared ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of them; the message names the member, the value and the allowed ones.</exception>
    public static int Of<T>(DecisionInfo decision, T value, ReadOnlySpan<T> allowed)
    {
        int token = IndexOf(allowed, value);
        return token >= 0 ? token : throw SpaceErrors.NotAllowed(decision.Name, value, SpaceErrors.NotOneOf(decision.Labels));
    }

    internal static int IndexOf<T>(ReadOnlySpan<T> allowed, T value)
    {
        for (int i = 0; i < allowed.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(allowed[i], value))
            {
                return i;
            }
        }

        return -1;
    }
}
