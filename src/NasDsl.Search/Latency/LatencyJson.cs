using System.Text;
using System.Text.Json;

namespace NasDsl.Search;

/// <summary>Stores latency tables as JSON, with the fingerprint of their space.</summary>
public static class LatencyJson
{
    private static readonly JsonWriterOptions _indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The table as JSON: space, fingerprint, device, threads, batch size, and an object for each operation with its seconds.</summary>
    public static string ToJson<S>(this LatencyTable<S> table)
        where S : class, ISearchSpace<S>, INetworkOperations
    {
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _indented))
        {
            writer.WriteStartObject();
            writer.WriteString("space", S.SpaceName);
            writer.WriteString("fingerprint", S.Fingerprint);
            writer.WriteString("device", table.Conditions.Device);
            writer.WriteNumber("threads", table.Conditions.Threads);
            writer.WriteNumber("batchSize", table.Conditions.BatchSize);
            writer.WriteStartArray("operations");
            foreach ((OperationPlace place, double seconds) in table.Seconds)
            {
                Write(writer, place, seconds);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no table, or one of another space or of an earlier declaration of this one; the message says which.</exception>
    public static LatencyTable<S> Read<S>(string json)
        where S : class, ISearchSpace<S>, INetworkOperations
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            Check<S>(root);
            var conditions = new LatencyConditions(
                root.GetProperty("device").GetString() ?? "", root.GetProperty("threads").GetInt32(), root.GetProperty("batchSize").GetInt32());
            Dictionary<OperationPlace, double> seconds = [];
            foreach (JsonElement operation in root.GetProperty("operations").EnumerateArray())
            {
                seconds.Add(PlaceOf(operation), operation.GetProperty("seconds").GetDouble());
            }

            return new LatencyTable<S>(conditions, seconds);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What System.Text.Json and the dictionary say of a property that is missing, of another kind, or given twice.
            throw new JsonException($"The text is no latency table: {exception.Message}", exception);
        }
    }

    private static void Check<S>(JsonElement root)
        where S : class, ISearchSpace<S>
    {
        string? space = root.GetProperty("space").GetString(), fingerprint = root.GetProperty("fingerprint").GetString();
        if (fingerprint != S.Fingerprint)
        {
            throw new JsonException(space == S.SpaceName
                ? $"The latencies were measured for an earlier declaration of {space} ({fingerprint}, now {S.Fingerprint}): measure them again."
                : $"The latencies were measured for {space}, not for {S.SpaceName}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, OperationPlace place, double seconds)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", place.Operation);
        writer.WriteNumber("channels", place.Input.Channels);
        writer.WriteNumber("height", place.Input.Height);
        writer.WriteNumber("width", place.Input.Width);
        writer.WriteNumber("outChannels", place.OutChannels);
        writer.WriteNumber("stride", place.Stride);
        writer.WriteBoolean("isInCell", place.IsInCell);
        writer.WriteNumber("seconds", seconds);
        writer.WriteEndObject();
    }

    private static OperationPlace PlaceOf(JsonElement operation) => new(
        operation.GetProperty("operation").GetString() ?? "",
        new FeatureShape(operation.GetProperty("channels").GetInt32(), operation.GetProperty("height").GetInt32(), operation.GetProperty("width").GetInt32()),
        operation.GetProperty("outChannels").GetInt32(),
        operation.GetProperty("stride").GetInt32(),
        operation.GetProperty("isInCell").GetBoolean());
}
