using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NasDsl.Torch;

/// <summary>
/// What is worth keeping of a found architecture beside its weights: the architecture itself, the declaration that it belongs to, what it costs and what it reached. A
/// file of it is JSON that other programs read, and <see cref="Read{S}"/> gives the architecture back.
/// </summary>
/// <param name="Space">The space's name.</param>
/// <param name="Fingerprint">The fingerprint of the space's declaration.</param>
/// <param name="Architecture">The architecture as a JSON object, as the space writes it.</param>
public sealed record ArchitectureCard(string Space, string Fingerprint, string Architecture)
{
    /// <summary>The score that the search gave it, for instance a validation accuracy; null where none is known.</summary>
    public double? Score { get; init; }

    /// <summary>The parameters of its network; null where they are not known.</summary>
    public long? Parameters { get; init; }

    /// <summary>The multiply-adds of its network for one example; null where they are not known.</summary>
    public long? MultiplyAdds { get; init; }

    /// <summary>The seed of the search that found it; null where none is known.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What else was measured, by name: <c>test_accuracy</c>, <c>seconds</c>.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The card of an architecture, with the parameters and multiply-adds of the network that <c>Build()</c> makes of it.</summary>
    /// <typeparam name="S">The space.</typeparam>
    public static ArchitectureCard Of<S>(S architecture)
        where S : class, INetworkSpace<S>
    {
        ArgumentNullException.ThrowIfNull(architecture);
        NetworkCost cost = architecture.Cost();
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            architecture.WriteJson(writer);
        }

        return new ArchitectureCard(S.SpaceName, S.Fingerprint, Encoding.UTF8.GetString(buffer.WrittenSpan))
        {
            Parameters = cost.Parameters,
            MultiplyAdds = cost.MultiplyAdds,
        };
    }

    /// <summary>The card as an indented JSON object.</summary>
    public string ToJson() => CardJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such card; the message says what is wrong with it.</exception>
    public static ArchitectureCard FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CardJson.Read(json);
    }

    /// <summary>Writes the card to a file, which appears as a whole; one of that name is replaced.</summary>
    public void Save(string path)
    {
        byte[] json = Encoding.UTF8.GetBytes(ToJson() + "\n");
        AtomicFile.Write(path, stream => stream.Write(json));
    }

    /// <summary>Reads a card from a file.</summary>
    /// <exception cref="JsonException">The file holds no card; the message says what is wrong with it.</exception>
    public static ArchitectureCard Load(string path) => FromJson(File.ReadAllText(path));

    /// <summary>The architecture as a value of its space.</summary>
    /// <typeparam name="S">The space.</typeparam>
    /// <exception cref="JsonException">It belongs to another space, or to an earlier declaration of this one; the message names the members that changed.</exception>
    public S Read<S>()
        where S : class, ISearchSpace<S>
    {
        if (Space != S.SpaceName)
        {
            throw new JsonException($"The card is of an architecture of {Space}, not of {S.SpaceName}.");
        }

        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(Architecture));
        reader.Read();
        return S.ReadJson(ref reader);
    }

    /// <summary>Whether both say the same, metrics by their content.</summary>
    public bool Equals(ArchitectureCard? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}
