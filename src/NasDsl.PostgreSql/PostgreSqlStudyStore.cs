using System.Data;
using System.Data.Common;
using NasDsl.Search.Studies;
using Npgsql;

namespace NasDsl.PostgreSql;

/// <summary>
/// Keeps studies in a PostgreSQL database, which workers on many machines may share. The tables, whose names begin with <c>nasdsl_</c>, are made in the first
/// schema of the connection's search path. A study is locked by its row; time is read from the server's clock.
/// </summary>
/// <example>
/// <code>
/// using IStudyStore store = PostgreSqlStudyStore.Open("Host=db;Database=nas;Username=nas;Password=…");
/// var study = new Study&lt;FashionSpace&gt;(
///     store, "evolution", seed =&gt; new RegularizedEvolution&lt;FashionSpace&gt;(seed, 200), evaluator, new StudyOptions
///     {
///         Search = new SearchOptions { Budget = Budget.Trials(200) }, ParallelTrials = 16,
///     });
/// </code>
/// </example>
public sealed class PostgreSqlStudyStore : SqlStudyStore
{
    // Held while tables are made or changed and studies are added: the number stands for nothing else.
    private const long Lock = 0x4E6173446C537475;

    private readonly NpgsqlDataSource _source;

    private PostgreSqlStudyStore(string connectionString)
    {
        _source = NpgsqlDataSource.Create(connectionString);
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        Location = FormattableString.Invariant($"{parts.Host}:{parts.Port}/{parts.Database}");
    }

    /// <summary>The server, its port and the database.</summary>
    public override string Location { get; }

    /// <summary>Opens a database of studies; makes the tables where there are none, and brings those of an older version to today's.</summary>
    /// <param name="connectionString">As Npgsql has it: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <exception cref="StudyUnavailableException">The server cannot be reached.</exception>
    /// <exception cref="StudySchemaException">A newer version of this library made the tables.</exception>
    public static PostgreSqlStudyStore Open(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var store = new PostgreSqlStudyStore(connectionString);
        try
        {
            store.Guard(() =>
            {
                using DbConnection connection = store.Connect(isDurable: true);
                store.Prepare(connection, transaction => Scalar(connection, transaction, "SELECT to_regclass('nasdsl_schema')::text") is string);
                return true;
            });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbConnection Connect(bool isDurable)
    {
        NpgsqlConnection connection = _source.OpenConnection();
        try
        {
            Scalar(connection, null, isDurable ? "SET synchronous_commit = on" : "SET synchronous_commit = off");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbTransaction Begin(DbConnection connection, long? study)
    {
        ArgumentNullException.ThrowIfNull(connection);
        DbTransaction transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            Scalar(connection, transaction, study is { } id
                ? FormattableString.Invariant($"SELECT id FROM nasdsl_studies WHERE id = {id} FOR UPDATE")
                : FormattableString.Invariant($"SELECT pg_advisory_xact_lock({Lock})::text"));
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginReading(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BeginTransaction(IsolationLevel.RepeatableRead);
    }

    /// <inheritdoc/>
    protected override DateTimeOffset Now(DbConnection connection, DbTransaction transaction) =>
        new((DateTime)Scalar(connection, transaction, "SELECT clock_timestamp()")!, TimeSpan.Zero);

    /// <inheritdoc/>
    protected override StoreFailure Meaning(Exception exception) => exception switch
    {
        PostgresException error => error.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreFailure.Busy,
            PostgresErrorCodes.DiskFull => StoreFailure.Full,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFailure.Damaged,

            // The statements are always the same ones: what they name is gone.
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => StoreFailure.Damaged,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.TooManyConnections => StoreFailure.Unavailable,
            _ => StoreFailure.Other,
        },
        NpgsqlException => StoreFailure.Unavailable,
        _ => StoreFailure.Other,
    };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }

    private static object? Scalar(DbConnection connection, DbTransaction? transaction, string text)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }
}
