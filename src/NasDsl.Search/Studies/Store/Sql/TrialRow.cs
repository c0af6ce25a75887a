using System.Data.Common;
using System.Globalization;

namespace NasDsl.Search.Studies;

/// <summary>A row of the table of trials: the trial, its places in the log, and its lease.</summary>
internal sealed record TrialRow(TrialRecord Trial, long Asked, long? Told, long Lease)
{
    internal const string Columns =
        "number, architecture, tokens, numbers, parent, state, attempt, worker, lease, asked, told, score, costs, parameters, macs, images, started, duration, "
        + "failure, error, checksum";

    internal const string Upsert =
        $"""
        INSERT INTO nasdsl_trials (study, {Columns})
        VALUES (@study, @number, @architecture, @tokens, @numbers, @parent, @state, @attempt, @worker, @lease, @asked, @told, @score, @costs, @parameters, @macs,
                @images, @started, @duration, @failure, @error, @checksum)
        ON CONFLICT (study, number) DO UPDATE SET
            state = excluded.state, attempt = excluded.attempt, worker = excluded.worker, lease = excluded.lease, told = excluded.told, score = excluded.score,
            costs = excluded.costs, images = excluded.images, started = excluded.started, duration = excluded.duration, failure = excluded.failure,
            error = excluded.error, checksum = excluded.checksum
        """;

    /// <summary>Identifies all that the row says but its lease, which is renewed alone: the first 16 hexadecimal digits of a SHA-256.</summary>
    internal string Checksum
    {
        get
        {
            string text = string.Join('\u001f', Values().Where(static value => value.Name is not ("lease" or "checksum")).Select(static value => value.Value switch
            {
                double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                null => "\u001e",
                var other => other.ToString(),
            }));
            return Checksums.Of(text);
        }
    }

    /// <summary>The row's parameters for <see cref="Upsert"/>.</summary>
    internal (string Name, object? Value)[] Parameters(long study) => [("study", study), .. Values(), ("checksum", Checksum)];

    /// <summary>Reads a row whose columns are <see cref="Columns"/>.</summary>
    /// <exception cref="StudyDamagedException">It is not what was written.</exception>
    internal static TrialRow Read(DbDataReader reader, string place) =>
        Checksums.Read(reader, ReadUnchecked, static row => row.Checksum, 20, () => $"Trial {reader.GetValue(0)} of {place}");

    /// <summary>Reads the same columns without their checksum.</summary>
    internal static TrialRow ReadUnchecked(DbDataReader reader)
    {
        var state = Enum.Parse<TrialRecordState>(reader.GetString(5));
        return new TrialRow(
            new TrialRecord(checked((int)reader.GetInt64(0)), reader.GetString(1), state)
            {
                Tokens = JsonText.ReadIntegers(reader.GetString(2)),
                Numbers = JsonText.ReadNumbers(reader.GetString(3)),
                Parent = (int?)reader.NullableInt64(4),
                Attempt = checked((int)reader.GetInt64(6)),
                Worker = reader.NullableString(7),
                Score = reader.IsDBNull(11) ? double.NaN : reader.GetDouble(11),
                Costs = JsonText.ReadNumbers(reader.GetString(12)),
                Parameters = reader.NullableInt64(13),
                Macs = reader.NullableInt64(14),
                TrainingImages = reader.GetInt64(15),
                Started = new DateTimeOffset(reader.GetInt64(16), TimeSpan.Zero),
                Duration = TimeSpan.FromTicks(reader.GetInt64(17)),
                Failure = reader.NullableString(18) is { } failure ? Enum.Parse<FailureKind>(failure) : null,
                Error = reader.NullableString(19),
            },
            reader.GetInt64(9),
            reader.NullableInt64(10),
            reader.GetInt64(8));
    }

    private IEnumerable<(string Name, object? Value)> Values() =>
    [
        ("number", (long)Trial.Number),
        ("architecture", Trial.Architecture),
        ("tokens", JsonText.Of(Trial.Tokens)),
        ("numbers", JsonText.Of(Trial.Numbers)),
        ("parent", (long?)Trial.Parent),
        ("state", Trial.State.ToString()),
        ("attempt", (long)Trial.Attempt),
        ("worker", Trial.Worker),
        ("lease", Lease),
        ("asked", Asked),
        ("told", Told),
        ("score", double.IsNaN(Trial.Score) ? (double?)null : Trial.Score),
        ("costs", JsonText.Of(Trial.Costs)),
        ("parameters", Trial.Parameters),
        ("macs", Trial.Macs),
        ("images", Trial.TrainingImages),
        ("started", Trial.Started.UtcTicks),
        ("duration", Trial.Duration.Ticks),
        ("failure", Trial.Failure?.ToString()),
        ("error", Trial.Error?.Replace('\0', ' ')),
    ];
}
