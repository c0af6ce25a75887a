using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace NasDsl.Spaces;

/// <summary>A finite space written by hand over an array of tokens: what strategies are tested on independently of generated code.</summary>
/// <typeparam name="G">The grid that it describes.</typeparam>
public sealed class GridSpace<G> : IFinite<GridSpace<G>>
    where G : IGrid
{
    private const int Tries = 10_000;
    private readonly int[] _tokens;

    private GridSpace(int[] tokens) => _tokens = tokens;

    public static string SpaceName => typeof(G).Name;

    public static string Fingerprint => "0000000000000000";

    public static ReadOnlySpan<DecisionInfo> Decisions => [];

    public static int TokenCount => G.Sizes.Length;

    public static int NumberCount => 0;

    public static ReadOnlySpan<int> TokenSizes => G.Sizes;

    public static int OneHotLength
    {
        get
        {
            int length = 0;
            foreach (int size in G.Sizes)
            {
                length += size;
            }

            return length;
        }
    }

    public static BigInteger Cardinality
    {
        get
        {
            BigInteger count = 1;
            foreach (int size in G.Sizes)
            {
                count *= size;
            }

            return count;
        }
    }

    public bool IsAdmissible
    {
        get
        {
            for (int i = 0; i < _tokens.Length; i++)
            {
                ReadOnlySpan<int> prefix = _tokens.AsSpan(0, i);
                if (G.IsActive(prefix) ? !G.Admits(prefix, _tokens[i]) : _tokens[i] != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<int> Tokens => _tokens;

    public static GridSpace<G> Of(params int[] tokens) => new([.. tokens]);

    public static GridSpace<G> FromIndex(BigInteger index)
    {
        int[] tokens = new int[TokenCount];
        for (int i = 0; i < tokens.Length; i++)
        {
            index = BigInteger.DivRem(index, G.Sizes[i], out BigInteger token);
            tokens[i] = (int)token;
        }

        return new(tokens);
    }

    public static GridSpace<G> Sample(RandomSource random)
    {
        for (int tries = 0; tries < Tries; tries++)
        {
            int[] tokens = new int[TokenCount];
            for (int i = 0; i < tokens.Length; i++)
            {
                tokens[i] = G.IsActive(tokens.AsSpan(0, i)) ? random.Next(G.Sizes[i]) : 0;
            }

            var sampled = new GridSpace<G>(tokens);
            if (sampled.IsAdmissible)
            {
                return sampled;
            }
        }

        throw new InvalidOperationException($"No admissible value of {SpaceName} in {Tries} tries.");
    }

    public static GridSpace<G> Crossover(GridSpace<G> first, GridSpace<G> second, RandomSource random)
    {
        int[] tokens = new int[TokenCount];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = (random.Next(2) == 0 ? first : second)._tokens[i];
        }

        return new(tokens);
    }

    public static GridSpace<G> Decode(ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers) => new(tokens[..TokenCount].ToArray());

    public static GridSpace<G> ReadJson(ref Utf8JsonReader reader) => Parse(reader.GetString()!, null);

    public static GridSpace<G> Parse(string s, IFormatProvider? provider) => new([.. s.Split(' ').Select(int.Parse)]);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out GridSpace<G> result)
    {
        result = s is null ? null : Parse(s, provider);
        return result is not null;
    }

    public static bool IsActive(ReadOnlySpan<int> prefix) => G.IsActive(prefix);

    public static int WriteAdmissible(ReadOnlySpan<int> prefix, Span<bool> admissible)
    {
        int count = 0;
        for (int token = 0; token < G.Sizes[prefix.Length]; token++)
        {
            admissible[token] = G.Admits(prefix, token);
            count += admissible[token] ? 1 : 0;
        }

        return count;
    }

    public GridSpace<G> Mutate(RandomSource random)
    {
        for (int tries = 0; tries < Tries; tries++)
        {
            int position = random.Next(TokenCount);
            if (G.Sizes[position] == 1 || !G.IsActive(_tokens.AsSpan(0, position)))
            {
                continue;
            }

            int[] tokens = [.. _tokens];
            tokens[position] = random.NextExcept(G.Sizes[position], tokens[position]);
            for (int i = position + 1; i < tokens.Length; i++)
            {
                bool was = G.IsActive(_tokens.AsSpan(0, i));
                bool isActive = G.IsActive(tokens.AsSpan(0, i));
                tokens[i] = !isActive ? 0 : was ? tokens[i] : random.Next(G.Sizes[i]);
            }

            var mutated = new GridSpace<G>(tokens);
            if (mutated.IsAdmissible)
            {
                return mutated;
            }
        }

        throw new InvalidOperationException($"No admissible neighbour in {Tries} tries.");
    }

    public IEnumerable<GridSpace<G>> Neighbors()
    {
        for (int i = 0; i < TokenCount; i++)
        {
            for (int token = 0; token < G.Sizes[i]; token++)
            {
                if (token != _tokens[i])
                {
                    int[] tokens = [.. _tokens];
                    tokens[i] = token;
                    yield return new(tokens);
                }
            }
        }
    }

    public void Encode(Span<int> tokens, Span<double> numbers) => _tokens.CopyTo(tokens);

    public void WriteOneHot(Span<float> destination)
    {
        destination[..OneHotLength].Clear();
        for (int i = 0, offset = 0; i < TokenCount; offset += G.Sizes[i++])
        {
            destination[offset + _tokens[i]] = 1;
        }
    }

    public GridSpace<G> Canonical()
    {
        int[] tokens = [.. _tokens];
        G.Canonicalize(tokens);
        return new(tokens);
    }

    public void Validate()
    {
        if (!IsAdmissible)
        {
            throw new InvalidOperationException($"{this} is not admissible.");
        }
    }

    public void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(ToString());

    public BigInteger ToIndex()
    {
        BigInteger index = 0;
        for (int i = TokenCount - 1; i >= 0; i--)
        {
            index = (index * G.Sizes[i]) + _tokens[i];
        }

        return index;
    }

    public bool Equals(GridSpace<G>? other) => other is not null && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as GridSpace<G>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int token in _tokens)
        {
            hash.Add(token);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(' ', _tokens);

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }
}
