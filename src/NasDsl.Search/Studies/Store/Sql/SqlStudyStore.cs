using System.Data.Common;

namespace NasDsl.Search.Studies;

/// <summary>
/// Keeps studies in a database that ADO.NET reaches. What databases do not have in common is left open: how a connection is made, how a study is locked, and what
/// errors mean. See <see cref="SqliteStudyStore"/>.
/// </summary>
public abstract class SqlStudyStore : IStudyStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public abstract string Location { get; }

    /// <summary>A connection that is open.</summary>
    /// <param name="isDurable">Whether what is committed on it has to be on the disk; else it may be there a little later.</param>
    protected internal abstract DbConnection Connect(bool isDurable);

    /// <summary>Begins a transaction in which nobody else changes the study.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="study">The study's id in the table <c>nasdsl_studies</c>; null where a study is added.</param>
    protected internal abstract DbTransaction Begin(DbConnection connection, long? study);

    /// <summary>Begins a transaction that reads what was kept at one moment, and is in nobody's way.</summary>
    protected internal abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>The time by a clock that all workers have in common.</summary>
    protected internal abstract DateTimeOffset Now(DbConnection connection, DbTransaction transaction);

    /// <summary>What an error of the database means.</summary>
    protected internal abstract StoreFailure Meaning(Exception exception);

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => Guard(() =>
    {
        using DbConnection connection = Connect(isDurable: true);
        return connection.Query(null, static reader => reader.GetString(0), "SELECT name FROM nasdsl_studies ORDER BY name");
    });

    /// <inheritdoc/>
    public StudyRecord Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Guard(() =>
        {
            // One transaction, so that all of it is of one moment.
            using DbConnection connection = Connect(isDurable: true);
            using DbTransaction transaction = BeginReading(connection);
            StudyRow row = Find(connection, transaction, name) ?? throw new KeyNotFoundException(
                $"{Location} has no study \"{name}\". {(List() is { Count: > 0 } names ? $"It has {string.Join(", ", names)}." : "It has none at all.")}");
            return StudyReading.WithTrials(connection, transaction, row, Location);
        });
    }

    /// <inheritdoc/>
    public IOpenStudy Open(StudyRecord study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Guard(() =>
        {
            using DbConnection connection = Connect(isDurable: true);
            using DbTransaction transaction = Begin(connection, null);
            StudyRow? row = Find(connection, transaction, study.Name);
            if (row is null)
            {
                connection.Execute(transaction, StudyRow.Insert, new StudyRow(0, study, 0).Parameters);
                row = Find(connection, transaction, study.Name)!;
            }

            transaction.Commit();
            return new SqlOpenStudy(this, row);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what a store of a kind holds beside its connections, of which it keeps none.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Makes the tables where there are none, or brings older ones to today's; for the constructors of stores.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="exist">Whether the table <c>nasdsl_schema</c> exists; asked within the transaction.</param>
    /// <exception cref="StudySchemaException">A newer version made the tables.</exception>
    protected void Prepare(DbConnection connection, Func<DbTransaction, bool> exist)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(exist);
        using DbTransaction transaction = Begin(connection, null);
        if (exist(transaction))
        {
            StudySchema.Migrate(connection, transaction, Location);
        }
        else
        {
            StudySchema.Create(connection, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Does something that is done again where the database is busy, and says in words of studies what other errors of the database mean.</summary>
    protected internal T Guard<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return work();
            }
            catch (Exception exception) when (Meaning(exception) == StoreFailure.Busy && TimeProvider.System.GetElapsedTime(start) < Patience)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception exception) when (Said(exception) is { } said)
            {
                throw said;
            }
        }
    }

    /// <summary>The error in words of studies; null where it has no such words.</summary>
    internal StudyException? Said(Exception exception) => Meaning(exception) switch
    {
        StoreFailure.Busy => new StudyUnavailableException($"{Location} has been locked by somebody else for {Patience.TotalMinutes:0} minutes: {exception.Message}", exception),
        StoreFailure.Full => new StudyStorageFullException($"There is no room left for {Location}: {exception.Message}", exception),
        StoreFailure.Damaged => new StudyDamagedException($"{Location} is damaged: {exception.Message}", exception),
        StoreFailure.Unavailable => new StudyUnavailableException($"{Location} cannot be reached: {exception.Message}", exception),
        _ => null,
    };

    private StudyRow? Find(DbConnection connection, DbTransaction transaction, string name) => connection.Query(
        transaction, reader => StudyRow.Read(reader, Location), $"SELECT {StudyRow.Columns} FROM nasdsl_studies WHERE name = @name", ("name", name)).SingleOrDefault();
}
