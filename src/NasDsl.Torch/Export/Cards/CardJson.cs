using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NasDsl.Torch;

/// <summary>An architecture's card as JSON.</summary>
internal static class CardJson
{
    private const string Format = "nasdsl-architecture";
    private const int Version = 1;
    private static readonly JsonWriterOptions _indented = new() { Indented = true, NewLine = "\n" };

    public static string Write(ArchitectureCard card)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, _indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteNumber("version", Version);
            writer.WriteString("space", card.Space);
            writer.WriteString("fingerprint", card.Fingerprint);
            writer.WritePropertyName("architecture");
            using (var architecture = JsonDocument.Parse(card.Architecture))
            {
                architecture.RootElement.WriteTo(writer);
            }

            WriteFigures(writer, card);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ArchitectureCard Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            string? format = root.GetProperty("format").GetString();
            int version = root.GetProperty("version").GetInt32();
            if (format != Format || version != Version)
            {
                throw new JsonException($"The text is a '{format}' of version {version}; '{Format}' of version {Version} is read.");
            }

            return new ArchitectureCard(
                root.GetProperty("space").GetString() ?? "", root.GetProperty("fingerprint").GetString() ?? "", root.GetProperty("architecture").GetRawText())
            {
                Score = root.TryGetProperty("score", out JsonElement score) ? ReadDouble(score) : null,
                Parameters = root.TryGetProperty("parameters", out JsonElement parameters) ? parameters.GetInt64() : null,
                MultiplyAdds = root.TryGetProperty("multiplyAdds", out JsonElement multiplyAdds) ? multiplyAdds.GetInt64() : null,
                Seed = root.TryGetProperty("seed", out JsonElement seed) ? seed.GetUInt64() : null,
                Metrics = root.GetProperty("metrics").EnumerateObject().ToDictionary(static metric => metric.Name, static metric => ReadDouble(metric.Value)),
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What System.Text.Json and the dictionary say of a property that is missing, of another kind, or given twice.
            throw new JsonException($"The text is no architecture's card: {exception.Message}", exception);
        }
    }

    private static void WriteFigures(Utf8JsonWriter writer, ArchitectureCard card)
    {
        if (card.Score is { } score)
        {
            WriteDouble(writer, "score", score);
        }

        if (card.Parameters is { } parameters)
        {
            writer.WriteNumber("parameters", parameters);
        }

        if (card.MultiplyAdds is { } multiplyAdds)
        {
            writer.WriteNumber("multiplyAdds", multiplyAdds);
        }

        if (card.Seed is { } seed)
        {
            writer.WriteNumber("seed", seed);
        }

        writer.WriteStartObject("metrics");
        foreach ((string name, double value) in card.Metrics.OrderBy(static metric => metric.Key, StringComparer.Ordinal))
        {
            WriteDouble(writer, name, value);
        }

        writer.WriteEndObject();
    }

    // JSON has no numbers for what is not finite: "NaN", "Infinity", "-Infinity".
    private static void WriteDouble(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static double ReadDouble(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDouble();
}
