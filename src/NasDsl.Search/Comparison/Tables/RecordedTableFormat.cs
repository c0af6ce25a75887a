using System.Globalization;
using System.Text.Json;

namespace NasDsl.Search.Comparison;

/// <summary>
/// How a table stands in JSON: an object with a property for each architecture. The property's name is the architecture: its tokens as digits
/// (<c>"22212220"</c>, where no position knows more than ten) or with separators (<c>"2,2,12"</c>; commas, blanks or hyphens), or its own text. The value is a score,
/// an array of scores (several trainings), or an object that has either under <see cref="Scores"/>:
/// <c>{ "22212220": { "test_acc": [93.1, 93.0, 93.2] }, "00000000": … }</c>.
/// </summary>
public sealed record RecordedTableFormat
{
    /// <summary>The property with the scores, where an entry is an object; <c>test_acc</c>, as in NAS-Bench-Macro.</summary>
    public string Scores { get; init; } = "test_acc";

    /// <summary>What the table is called; null for the file's name.</summary>
    public string? Name { get; init; }

    /// <summary>What every score is multiplied by: −1 for errors, so that greater is better; 1.</summary>
    public double Factor { get; init; } = 1;

    internal Dictionary<S, double[]> Read<S>(JsonElement root)
        where S : class, ISearchSpace<S>
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"A table is a JSON object with a property for each architecture; this is of the kind {root.ValueKind}.");
        }

        var table = new Dictionary<S, double[]>();
        foreach (JsonProperty entry in root.EnumerateObject())
        {
            if (!table.TryAdd(ArchitectureKey.Parse<S>(entry.Name), ScoresOf(entry)))
            {
                throw new JsonException($"The table holds \"{entry.Name}\" twice.");
            }
        }

        return table;
    }

    private double[] ScoresOf(JsonProperty entry)
    {
        JsonElement value = entry.Value;
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(Scores, out value))
        {
            throw new JsonException($"The entry \"{entry.Name}\" has no property \"{Scores}\".");
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Score(entry, value)];
        }

        double[] scores = new double[value.GetArrayLength()];
        int i = 0;
        foreach (JsonElement score in value.EnumerateArray())
        {
            scores[i++] = Score(entry, score);
        }

        return scores.Length > 0 ? scores : throw new JsonException($"The entry \"{entry.Name}\" has no score.");
    }

    private double Score(JsonProperty entry, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double score) && double.IsFinite(score)
            ? Factor * score
            : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"The entry \"{entry.Name}\" has the score {value.GetRawText()}; a finite number is needed."));
}
