namespace NasDsl.Generators.Dependencies;

/// <summary>A hash in 64 bits that is folded together piece by piece; the same in every process, as <c>string.GetHashCode</c> is not.</summary>
internal struct StableHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>What was folded so far.</summary>
    public readonly ulong Value => _state;

    /// <summary>A text's hash.</summary>
    public static ulong Of(string text)
    {
        var hash = new StableHash();
        hash.Add(text);
        return hash.Value;
    }

    /// <summary>Folds in a number.</summary>
    public void Add(ulong part)
    {
        unchecked
        {
            _state = ((_state << 27) | (_state >> 37)) ^ (part * Prime);
            _state *= 0xBF58476D1CE4E5B9;
            _state ^= _state >> 31;
        }
    }

    /// <summary>Folds in a text.</summary>
    public void Add(string text)
    {
        unchecked
        {
            // FNV-1a over the characters, then mixed like a number.
            ulong characters = 14695981039346656037;
            foreach (char character in text)
            {
                characters = (characters ^ character) * 1099511628211;
            }

            Add(characters);
            Add((ulong)text.Length);
        }
    }
}
