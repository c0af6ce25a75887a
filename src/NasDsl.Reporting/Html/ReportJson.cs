using System.Globalization;
using System.Text;
using System.Text.Json;
using NasDsl.Search;
using NasDsl.Search.Rendering;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>
/// A study as the JSON that the page's script draws from. Trials are arrays rather than objects, drawings are shared by all architectures of one structure, and long
/// curves are thinned, so that 10,000 trials remain a page that opens. The writer's default escaping leaves no <c>&lt;</c> in the text, which thus cannot end the
/// script element that holds it.
/// </summary>
internal static class ReportJson
{
    /// <summary>The JSON.</summary>
    /// <param name="study">The study.</param>
    /// <param name="outline">A trial's whole network; null where it is not known.</param>
    public static string Render(StudyRecord study, Func<TrialRecord, IReadOnlyList<NetworkStage>?> outline)
    {
        DecisionInfo[] decisions = [.. study.Decisions];
        var drawings = new DrawingShelf(decisions);
        DateTimeOffset begun = study.Trials.Where(static trial => trial.Started != default).Select(static trial => trial.Started).DefaultIfEmpty(study.Created).Min();
        if (study.Created != default && study.Created < begun)
        {
            begun = study.Created;
        }

        int points = CurveThinning.PointsFor(study);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("operations");
            foreach (string name in ArchitectureParts.OperationNames(decisions))
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("decisions");
            foreach (DecisionInfo decision in decisions)
            {
                writer.WriteStringValue(decision.Name);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("trials");
            foreach (TrialRecord trial in study.Trials)
            {
                writer.WriteStartArray();
                WriteFigures(writer, trial, begun);
                WriteParts(writer, StudyParts.Of(decisions, trial), decisions, drawings);
                WriteCurves(writer, trial, points);
                WriteOutline(writer, outline(trial));
                writer.WriteEndArray();
                writer.Flush();
            }

            writer.WriteEndArray();
            drawings.Write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // The order is that of the fields in trials.js.
    private static void WriteFigures(Utf8JsonWriter writer, TrialRecord trial, DateTimeOffset begun)
    {
        writer.WriteNumberValue(trial.Number);
        writer.WriteNumberValue((int)trial.State);
        WriteNumber(writer, trial.Score);
        WriteNumber(writer, trial.Parameters);
        WriteNumber(writer, trial.Macs);
        writer.WriteNumberValue(trial.TrainingImages);
        WriteNumber(writer, Math.Round(trial.Duration.TotalSeconds, 3));
        WriteNumber(writer, trial.Started == default ? null : Math.Round((trial.Started - begun).TotalSeconds, 3));
        writer.WriteNumberValue(trial.Attempt);
        WriteNumber(writer, trial.Parent);
        writer.WriteStringValue(trial.Worker);
        writer.WriteStringValue(trial.Failure?.ToString());
        writer.WriteStringValue(trial.Error);
        writer.WriteStartArray();
        foreach (double cost in trial.Costs)
        {
            WriteNumber(writer, cost);
        }

        writer.WriteEndArray();
        writer.WriteStringValue(trial.Architecture);
    }

    private static void WriteParts(Utf8JsonWriter writer, List<ArchitecturePart>? parts, DecisionInfo[] decisions, DrawingShelf drawings)
    {
        if (parts is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (ArchitecturePart part in parts)
        {
            int decision = Array.FindIndex(decisions, decision => decision.Name == part.Name);
            writer.WriteStartArray();
            writer.WriteNumberValue(decision);
            if (part is ValuePart value)
            {
                writer.WriteStringValue(value.Text);
            }
            else
            {
                writer.WriteNumberValue(drawings.IndexOf(part, decision));
                foreach (string operation in part.Operations)
                {
                    writer.WriteNumberValue(drawings.OperationOf(operation));
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteCurves(Utf8JsonWriter writer, TrialRecord trial, int most)
    {
        writer.WriteStartArray();
        foreach (IGrouping<string, CurvePoint> series in trial.Curve.GroupBy(static point => point.Series))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(series.Key);
            writer.WriteNumberValue(series.Count());
            foreach (CurvePoint point in CurveThinning.Thin([.. series], most))
            {
                writer.WriteNumberValue(point.Step);
                WriteNumber(writer, point.Value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteOutline(Utf8JsonWriter writer, IReadOnlyList<NetworkStage>? stages)
    {
        if (stages is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (NetworkStage stage in stages)
        {
            writer.WriteStringValue(stage.ToString());
            writer.WriteStringValue(stage.InputText);
        }

        writer.WriteEndArray();
    }

    /// <summary>A number with the digits that a reader can use; null where it is none, as JSON knows neither NaN nor infinities.</summary>
    private static void WriteNumber(Utf8JsonWriter writer, double? value)
    {
        if (value is double number && double.IsFinite(number))
        {
            writer.WriteNumberValue(double.Parse(number.ToString("G8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, long? value)
    {
        if (value is long number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
