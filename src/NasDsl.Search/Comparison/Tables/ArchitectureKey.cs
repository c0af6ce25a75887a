using System.Globalization;
using System.Text.Json;

namespace NasDsl.Search.Comparison;

/// <summary>Reads the names that tables give to architectures; see <see cref="RecordedTableFormat"/>.</summary>
internal static class ArchitectureKey
{
    /// <summary>The architecture of this name.</summary>
    /// <exception cref="JsonException">It is none of the space.</exception>
    internal static S Parse<S>(string key)
        where S : class, ISearchSpace<S>
    {
        if (S.NumberCount == 0)
        {
            int[] tokens = new int[S.TokenCount];
            if (TryDigits(key, tokens) || TrySeparated(key, tokens))
            {
                try
                {
                    return S.Decode(tokens, []);
                }
                catch (ArgumentException refused)
                {
                    throw new JsonException($"\"{key}\" is no architecture of {S.SpaceName}: {refused.Message}", refused);
                }
            }
        }

        return S.TryParse(key, CultureInfo.InvariantCulture, out S? architecture)
            ? architecture
            : throw new JsonException(
                $"\"{key}\" is no architecture of {S.SpaceName}: neither {S.TokenCount} tokens, as digits or separated, nor an architecture's text.");
    }

    private static bool TryDigits(string key, Span<int> tokens)
    {
        if (key.Length != tokens.Length || key.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = key[i] - '0';
        }

        return true;
    }

    private static bool TrySeparated(string key, Span<int> tokens)
    {
        int count = 0;
        foreach (Range range in key.AsSpan().SplitAny(", -"))
        {
            ReadOnlySpan<char> part = key.AsSpan()[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (count == tokens.Length || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out tokens[count]))
            {
                return false;
            }

            count++;
        }

        return count == tokens.Length;
    }
}
