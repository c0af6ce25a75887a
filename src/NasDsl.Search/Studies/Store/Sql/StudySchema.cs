using System.Data.Common;
using System.Globalization;

namespace NasDsl.Search.Studies;

/// <summary>
/// The tables of a store, and how an older store becomes one of today. Version 1 had no checksums, no kinds of failures and no notes of refused results.
/// </summary>
internal static class StudySchema
{
    /// <summary>The version that is written.</summary>
    internal const int Version = 2;

    private static readonly string[] _tables =
    [
        "CREATE TABLE nasdsl_schema (version BIGINT NOT NULL)",
        """
        CREATE TABLE nasdsl_studies (
            id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, space TEXT NOT NULL, fingerprint TEXT NOT NULL, decisions TEXT NOT NULL,
            strategy TEXT NOT NULL, seed TEXT NOT NULL, settings TEXT NOT NULL, created BIGINT NOT NULL, checksum TEXT,
            position BIGINT NOT NULL, elapsed BIGINT NOT NULL, clocked BIGINT NOT NULL, clocked_by TEXT, stop_reason TEXT, stop_error TEXT)
        """,
        """
        CREATE TABLE nasdsl_trials (
            study BIGINT NOT NULL, number BIGINT NOT NULL, architecture TEXT NOT NULL, tokens TEXT NOT NULL, numbers TEXT NOT NULL, parent BIGINT,
            state TEXT NOT NULL, attempt BIGINT NOT NULL, worker TEXT, lease BIGINT NOT NULL, asked BIGINT NOT NULL, told BIGINT,
            score DOUBLE PRECISION, costs TEXT NOT NULL, parameters BIGINT, macs BIGINT, images BIGINT NOT NULL, started BIGINT NOT NULL,
            duration BIGINT NOT NULL, failure TEXT, error TEXT, checksum TEXT, PRIMARY KEY (study, number))
        """,
        "CREATE UNIQUE INDEX nasdsl_trials_asked ON nasdsl_trials (study, asked)",
        "CREATE UNIQUE INDEX nasdsl_trials_told ON nasdsl_trials (study, told)",
        """
        CREATE TABLE nasdsl_points (
            study BIGINT NOT NULL, trial BIGINT NOT NULL, attempt BIGINT NOT NULL, part BIGINT NOT NULL, points TEXT NOT NULL, checksum TEXT,
            PRIMARY KEY (study, trial, attempt, part))
        """,
        """
        CREATE TABLE nasdsl_refusals (
            study BIGINT NOT NULL, trial BIGINT NOT NULL, attempt BIGINT NOT NULL, worker TEXT, refused BIGINT NOT NULL, score DOUBLE PRECISION, error TEXT)
        """,
    ];

    /// <summary>Makes the tables.</summary>
    internal static void Create(DbConnection connection, DbTransaction transaction)
    {
        foreach (string table in _tables)
        {
            connection.Execute(transaction, table);
        }

        connection.Execute(transaction, "INSERT INTO nasdsl_schema (version) VALUES (@version)", ("version", (long)Version));
    }

    /// <summary>The version of the tables.</summary>
    /// <exception cref="StudySchemaException">It is unknown here.</exception>
    internal static int Read(DbConnection connection, DbTransaction? transaction, string location)
    {
        long? version = connection.Scalar(transaction, "SELECT MAX(version) FROM nasdsl_schema") as long?;
        return version switch
        {
            null => throw new StudyDamagedException($"{location} does not say which version of the tables it has."),
            < 1 or > Version => throw new StudySchemaException(
                $"{location} has version {version} of the tables, and this version of NasDsl.Search knows 1 to {Version}. A newer one wrote it: use that."),
            _ => (int)version.Value,
        };
    }

    /// <summary>Brings older tables to today's; all within one transaction, so that they are either.</summary>
    internal static void Migrate(DbConnection connection, DbTransaction transaction, string location)
    {
        if (Read(connection, transaction, location) >= Version)
        {
            return;
        }

        connection.Execute(transaction, "ALTER TABLE nasdsl_studies ADD COLUMN checksum TEXT");
        connection.Execute(transaction, "ALTER TABLE nasdsl_trials ADD COLUMN failure TEXT");
        connection.Execute(transaction, "ALTER TABLE nasdsl_trials ADD COLUMN checksum TEXT");
        connection.Execute(transaction, "ALTER TABLE nasdsl_points ADD COLUMN checksum TEXT");
        connection.Execute(transaction, _tables[^1]);
        SetFailures(connection, transaction);
        SetChecksums(connection, transaction);
        connection.Execute(transaction, "UPDATE nasdsl_schema SET version = @version", ("version", (long)Version));
    }

    /// <summary>Version 1 kept why a trial failed in words alone, which began with the exception's type or told of a figure.</summary>
    private static void SetFailures(DbConnection connection, DbTransaction transaction)
    {
        var failed = connection.Query(
            transaction,
            static reader => (Study: reader.GetInt64(0), Number: reader.GetInt64(1), Error: reader.NullableString(2) ?? ""),
            "SELECT study, number, error FROM nasdsl_trials WHERE state = 'Failed'");
        foreach ((long study, long number, string error) in failed)
        {
            FailureKind kind = error.StartsWith(nameof(NotAdmissibleException), StringComparison.Ordinal) ? FailureKind.NotAdmissible
                : error.Contains("no finite number") || error.StartsWith("TrainingDivergedException", StringComparison.Ordinal) ? FailureKind.NotFinite
                : error.StartsWith(nameof(OutOfMemoryException), StringComparison.Ordinal) || FailureKinds.IsOutOfMemory(error) ? FailureKind.OutOfMemory
                : FailureKind.Exception;
            connection.Execute(
                transaction,
                "UPDATE nasdsl_trials SET failure = @failure WHERE study = @study AND number = @number",
                ("failure", kind.ToString()),
                ("study", study),
                ("number", number));
        }
    }

    private static void SetChecksums(DbConnection connection, DbTransaction transaction)
    {
        foreach (StudyRow study in connection.Query(transaction, StudyRow.ReadUnchecked, $"SELECT {StudyRow.Columns} FROM nasdsl_studies"))
        {
            connection.Execute(
                transaction, "UPDATE nasdsl_studies SET checksum = @checksum WHERE id = @id", ("checksum", study.Checksum), ("id", study.Id));
            foreach (TrialRow trial in connection.Query(
                transaction,
                TrialRow.ReadUnchecked,
                string.Create(CultureInfo.InvariantCulture, $"SELECT {TrialRow.Columns} FROM nasdsl_trials WHERE study = {study.Id}")))
            {
                connection.Execute(transaction, TrialRow.Upsert, trial.Parameters(study.Id));
            }
        }

        foreach (var points in connection.Query(
            transaction,
            static reader => (Study: reader.GetInt64(0), Trial: reader.GetInt64(1), Attempt: reader.GetInt64(2), Part: reader.GetInt64(3), Text: reader.GetString(4)),
            "SELECT study, trial, attempt, part, points FROM nasdsl_points"))
        {
            connection.Execute(
                transaction,
                "UPDATE nasdsl_points SET checksum = @checksum WHERE study = @study AND trial = @trial AND attempt = @attempt AND part = @part",
                ("checksum", Checksums.Of(points.Text)),
                ("study", points.Study),
                ("trial", points.Trial),
                ("attempt", points.Attempt),
                ("part", points.Part));
        }
    }
}
