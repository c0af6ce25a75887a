using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NasDsl.Search.Studies;

/// <summary>Lists, settings and curves as the JSON that the columns of a store hold. Numbers come back bit for bit.</summary>
internal static class JsonText
{
    // For a database's column, not for a web page: text stays readable.
    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _plain))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static string Of(IReadOnlyList<int> values) => "[" + string.Join(',', values.Select(static value => value.ToString(CultureInfo.InvariantCulture))) + "]";

    internal static string Of(IReadOnlyList<double> values) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (double value in values)
        {
            WriteNumber(writer, value);
        }

        writer.WriteEndArray();
    });

    internal static string Of(IReadOnlyDictionary<string, string> settings) => Write(writer =>
    {
        writer.WriteStartObject();
        foreach ((string name, string value) in settings.OrderBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    });

    internal static string Of(IReadOnlyList<CurvePoint> points) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (CurvePoint point in points)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(point.Series);
            writer.WriteNumberValue(point.Step);
            WriteNumber(writer, point.Value);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });

    internal static int[] ReadIntegers(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static value => value.GetInt32())];
    }

    internal static double[] ReadNumbers(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(ReadNumber)];
    }

    internal static Dictionary<string, string> ReadSettings(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.EnumerateObject().ToDictionary(static setting => setting.Name, static setting => setting.Value.GetString()!);
    }

    internal static CurvePoint[] ReadPoints(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static point => new CurvePoint(point[0].GetString()!, point[1].GetInt64(), ReadNumber(point[2])))];
    }

    /// <summary>A number; NaN and the infinities, which JSON has no numbers for, as text.</summary>
    internal static void WriteNumber(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    internal static double ReadNumber(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? double.Parse(element.GetString()!, CultureInfo.InvariantCulture)
        : element.GetDouble();
}
