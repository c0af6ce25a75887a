using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NasDsl.Search.Studies;
using NasDsl.Tool.Commands;

namespace NasDsl.Tool.Export;

/// <summary>A trial's architecture as JSON, in the form of <c>NasDsl.Torch</c>'s <c>ArchitectureCard</c>, which reads it back.</summary>
internal static class ArchitectureJson
{
    /// <summary>The JSON, indented, with a line's end.</summary>
    /// <exception cref="ToolException">The architecture that is kept is no JSON.</exception>
    public static string Write(StudyRecord study, TrialRecord trial)
    {
        using JsonDocument architecture = Parse(study, trial);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "nasdsl-architecture");
            writer.WriteNumber("version", 1);
            writer.WriteString("space", study.Space);
            writer.WriteString("fingerprint", study.Fingerprint);
            writer.WritePropertyName("architecture");
            architecture.RootElement.WriteTo(writer);
            WriteFigures(writer, study, trial);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static JsonDocument Parse(StudyRecord study, TrialRecord trial)
    {
        try
        {
            return JsonDocument.Parse(trial.Architecture);
        }
        catch (JsonException exception)
        {
            throw new ToolException($"The architecture of trial {trial.Number} of \"{study.Name}\" is no JSON: {exception.Message}");
        }
    }

    private static void WriteFigures(Utf8JsonWriter writer, StudyRecord study, TrialRecord trial)
    {
        if (double.IsFinite(trial.Score))
        {
            writer.WriteNumber("score", trial.Score);
        }

        if (trial.Parameters is { } parameters)
        {
            writer.WriteNumber("parameters", parameters);
        }

        if (trial.Macs is { } multiplyAdds)
        {
            writer.WriteNumber("multiplyAdds", multiplyAdds);
        }

        writer.WriteNumber("seed", study.Seed);
        writer.WriteStartObject("metrics");
        for (int i = 0; i < trial.Costs.Count; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"cost_{i + 1}");
            if (double.IsFinite(trial.Costs[i]))
            {
                writer.WriteNumber(name, trial.Costs[i]);
            }
            else
            {
                // JSON has no numbers for what is not finite.
                writer.WriteString(name, trial.Costs[i].ToString(CultureInfo.InvariantCulture));
            }
        }

        writer.WriteNumber("seconds", trial.Duration.TotalSeconds);
        writer.WriteNumber("training_images", trial.TrainingImages);
        writer.WriteNumber("trial", trial.Number);
        writer.WriteEndObject();
    }
}
