using System.Text;
using System.Text.Json;
using NasDsl.Search.Studies;

namespace NasDsl.Search;

/// <summary>The lines of JSON that a search and the child process of a trial send each other.</summary>
internal static class ChildMessages
{
    /// <summary>What to evaluate.</summary>
    internal static string Request<S>(S architecture, TrialContext context)
        where S : class, ISearchSpace<S> => JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("trial", context.Number);
            writer.WriteNumber("seed", context.Seed);
            if (context.Parent is { } parent)
            {
                writer.WriteNumber("parent", parent);
            }

            if (context.Checkpoints is CheckpointFolder folder)
            {
                writer.WriteString("checkpoints", folder.FullPath);
                writer.WriteNumber("generations", folder.Generations);
            }

            writer.WriteBoolean("curve", context.Curve is not null);
            writer.WritePropertyName("architecture");
            architecture.WriteJson(writer);
            writer.WriteEndObject();
        });

    /// <summary>Reads <see cref="Request"/>.</summary>
    internal static (S Architecture, TrialContext Context, bool WantsCurve) ReadRequest<S>(string line)
        where S : class, ISearchSpace<S>
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(root.GetProperty("architecture").GetRawText()));
        var context = new TrialContext(
            root.GetProperty("trial").GetInt32(),
            root.GetProperty("seed").GetUInt64(),
            root.TryGetProperty("parent", out JsonElement parent) ? parent.GetInt32() : null)
        {
            Checkpoints = root.TryGetProperty("checkpoints", out JsonElement folder)
                ? new CheckpointFolder(folder.GetString()!, root.GetProperty("generations").GetInt32())
                : null,
        };
        return (S.ReadJson(ref reader), context, root.GetProperty("curve").GetBoolean());
    }

    internal static string Point(CurvePoint point) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("series", point.Series);
        writer.WriteNumber("step", point.Step);
        writer.WritePropertyName("value");
        JsonText.WriteNumber(writer, point.Value);
        writer.WriteEndObject();
    });

    internal static string Result(Evaluation found) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("score");
        JsonText.WriteNumber(writer, found.Score);
        writer.WriteNumber("images", found.TrainingImages);
        writer.WriteStartArray("costs");
        foreach (double cost in found.Costs)
        {
            JsonText.WriteNumber(writer, cost);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    internal static string Failure(Exception exception) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("failure", FailureKinds.Of(exception).ToString());
        writer.WriteString("error", FailureKinds.TextOf(exception));
        writer.WriteNumber("images", FailureKinds.ImagesOf(exception));
        writer.WriteBoolean("isNotKept", exception is CheckpointNotKeptException);
        writer.WriteEndObject();
    });

    /// <summary>Reads a line of the child: a point goes to the curve, a result is given back, a failure is thrown.</summary>
    /// <exception cref="JsonException">The line is none of the child's.</exception>
    /// <exception cref="ChildFailedException">The child's evaluation threw.</exception>
    /// <exception cref="CheckpointNotKeptException">It could not keep its state, which says nothing of the architecture.</exception>
    internal static Evaluation? Read(string line, IProgress<CurvePoint>? curve)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"'{line}' is no message of a child.");
        }

        if (root.TryGetProperty("series", out JsonElement series))
        {
            curve?.Report(new CurvePoint(series.GetString()!, root.GetProperty("step").GetInt64(), JsonText.ReadNumber(root.GetProperty("value"))));
            return null;
        }

        long images = root.GetProperty("images").GetInt64();
        if (root.TryGetProperty("failure", out JsonElement failure))
        {
            var thrown = new ChildFailedException(root.GetProperty("error").GetString()!, Enum.Parse<FailureKind>(failure.GetString()!), images);
            throw root.GetProperty("isNotKept").GetBoolean() ? new CheckpointNotKeptException(thrown.Message, thrown) : thrown;
        }

        return new Evaluation(JsonText.ReadNumber(root.GetProperty("score")), images)
        {
            Costs = [.. root.GetProperty("costs").EnumerateArray().Select(JsonText.ReadNumber)],
        };
    }
}
