using System.Data.Common;

namespace NasDsl.Search.Studies;

/// <summary>Reads a study's trials and their curves.</summary>
internal static class StudyReading
{
    internal static StudyRecord WithTrials(DbConnection connection, DbTransaction transaction, StudyRow study, string location)
    {
        string place = $"the study \"{study.Study.Name}\" in {location}";
        List<TrialRow> rows = connection.Query(
            transaction,
            reader => TrialRow.Read(reader, place),
            $"SELECT {TrialRow.Columns} FROM nasdsl_trials WHERE study = @study ORDER BY number",
            ("study", study.Id));
        CheckLog(rows, study.Position, place);
        ILookup<int, CurvePoint> points = Points(connection, transaction, study.Id, place);
        return study.Study with { Trials = [.. rows.Select(row => row.Trial with { Curve = [.. points[row.Trial.Number]] })] };
    }

    /// <summary>Whether each of the log's positions is held by one event.</summary>
    /// <exception cref="StudyDamagedException">One is missing.</exception>
    internal static void CheckLog(IReadOnlyList<TrialRow> rows, long position, string place)
    {
        long expected = 1;
        foreach (long found in rows.SelectMany(static row => row.Told is { } told ? [row.Asked, told] : new[] { row.Asked }).Order())
        {
            if (found != expected++)
            {
                throw Missing(expected - 1, position, place);
            }
        }

        if (expected - 1 != position)
        {
            throw Missing(expected, position, place);
        }
    }

    internal static StudyDamagedException Missing(long expected, long position, string place) => new(
        $"{char.ToUpperInvariant(place[0])}{place[1..]} is incomplete: entry {expected} of its log, which has {position}, is missing; a row was lost or changed.");

    /// <summary>A series has a point at each step; where a trial was attempted again and measured a step once more, the later attempt's.</summary>
    private static ILookup<int, CurvePoint> Points(DbConnection connection, DbTransaction transaction, long study, string place)
    {
        var parts = connection.Query(
            transaction,
            reader => (Trial: (int)reader.GetInt64(0), Points: ReadPart(reader, place)),
            "SELECT trial, points, checksum FROM nasdsl_points WHERE study = @study ORDER BY trial, attempt, part",
            ("study", study));
        var newest = new Dictionary<(int Trial, string Series, long Step), CurvePoint>();
        foreach ((int trial, CurvePoint[] points) in parts)
        {
            foreach (CurvePoint point in points)
            {
                newest[(trial, point.Series, point.Step)] = point;
            }
        }

        return newest.OrderBy(static entry => entry.Key.Step).ToLookup(static entry => entry.Key.Trial, static entry => entry.Value);
    }

    private static CurvePoint[] ReadPart(DbDataReader reader, string place) => Checksums.Read(
        reader, ReadPartUnchecked, static part => Checksums.Of(part.Text), 2, () => $"The curve of trial {reader.GetValue(0)} of {place}").Points;

    private static (string Text, CurvePoint[] Points) ReadPartUnchecked(DbDataReader reader)
    {
        string text = reader.GetString(1);
        return (text, JsonText.ReadPoints(text));
    }
}
