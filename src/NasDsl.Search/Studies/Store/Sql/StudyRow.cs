using System.Data.Common;
using System.Globalization;

namespace NasDsl.Search.Studies;

/// <summary>A row of the table of studies: what the study is, and how far its log goes.</summary>
internal sealed record StudyRow(long Id, StudyRecord Study, long Position)
{
    internal const string Columns =
        "id, name, space, fingerprint, decisions, strategy, seed, settings, created, checksum, position, elapsed, stop_reason, stop_error";

    internal const string Insert =
        """
        INSERT INTO nasdsl_studies
            (id, name, space, fingerprint, decisions, strategy, seed, settings, created, checksum, position, elapsed, clocked, clocked_by, stop_reason, stop_error)
        SELECT COALESCE(MAX(id), 0) + 1, @name, @space, @fingerprint, @decisions, @strategy, @seed, @settings, @created, @checksum, 0, 0, 0, NULL, NULL, NULL
        FROM nasdsl_studies
        """;

    /// <summary>Identifies what the study is; how far it has come is told by its trials.</summary>
    internal string Checksum => Checksums.Of(string.Join(
        '\u001f',
        Study.Name,
        Study.Space,
        Study.Fingerprint,
        DecisionsJson.Write(Study.Decisions),
        Study.Strategy,
        Study.Seed.ToString(CultureInfo.InvariantCulture),
        JsonText.Of(Study.Settings),
        Study.Created.UtcTicks.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The row's parameters for <see cref="Insert"/>.</summary>
    internal (string Name, object? Value)[] Parameters =>
    [
        ("name", Study.Name),
        ("space", Study.Space),
        ("fingerprint", Study.Fingerprint),
        ("decisions", DecisionsJson.Write(Study.Decisions)),
        ("strategy", Study.Strategy),
        ("seed", Study.Seed.ToString(CultureInfo.InvariantCulture)),
        ("settings", JsonText.Of(Study.Settings)),
        ("created", Study.Created.UtcTicks),
        ("checksum", Checksum),
    ];

    /// <summary>Reads a row whose columns are <see cref="Columns"/>.</summary>
    /// <exception cref="StudyDamagedException">It is not what was written.</exception>
    internal static StudyRow Read(DbDataReader reader, string location) =>
        Checksums.Read(reader, ReadUnchecked, static row => row.Checksum, 9, () => $"The study \"{reader.GetValue(1)}\" in {location}");

    /// <summary>Reads the same columns without their checksum.</summary>
    internal static StudyRow ReadUnchecked(DbDataReader reader) => new(
        reader.GetInt64(0),
        new StudyRecord(reader.GetString(1), reader.GetString(2), reader.GetString(3), DecisionsJson.Read(reader.GetString(4)))
        {
            Strategy = reader.GetString(5),
            Seed = ulong.Parse(reader.GetString(6), CultureInfo.InvariantCulture),
            Settings = JsonText.ReadSettings(reader.GetString(7)),
            Created = new DateTimeOffset(reader.GetInt64(8), TimeSpan.Zero),
            Elapsed = TimeSpan.FromTicks(reader.GetInt64(11)),
            StopReason = reader.NullableString(12) is { } stop ? Enum.Parse<StopReason>(stop) : null,
            Error = reader.NullableString(13),
        },
        reader.GetInt64(10));
}
