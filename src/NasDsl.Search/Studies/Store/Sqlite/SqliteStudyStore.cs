using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NasDsl.Search.Studies;

/// <summary>
/// Keeps studies in one SQLite file: what is told is on the disk before the next trial begins (write-ahead log, <c>synchronous=FULL</c>). Any number of processes
/// of one machine may share it; a file on a network drive is refused, since locks are not reliable there.
/// </summary>
/// <example>
/// <code>
/// using IStudyStore store = SqliteStudyStore.Open("fashion.db");
/// var study = new Study&lt;FashionSpace&gt;(
///     store, "evolution", seed =&gt; new RegularizedEvolution&lt;FashionSpace&gt;(seed, 200), evaluator, new StudyOptions { Search = new SearchOptions { Budget = Budget.Trials(200) } });
/// SearchResult&lt;FashionSpace&gt; result = study.Run();
/// </code>
/// </example>
public sealed class SqliteStudyStore : SqlStudyStore
{
    private readonly string _path;
    private readonly bool _isReadOnly;

    private SqliteStudyStore(string path, bool isReadOnly = false)
    {
        _path = path;
        _isReadOnly = isReadOnly;
    }

    /// <summary>The file's full path.</summary>
    public override string Location => _path;

    /// <summary>Opens a file of studies, and makes it where there is none. Tables of an older version are brought to today's.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <exception cref="StudyDamagedException">The file is damaged, truncated or no database; it stays as it is.</exception>
    /// <exception cref="StudySchemaException">A newer version of this library wrote it, or it is a database without studies.</exception>
    /// <exception cref="StudyException">The file would lie on a network drive.</exception>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public static SqliteStudyStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        SqliteFile.RefuseNetworkDrive(full);
        var store = new SqliteStudyStore(full);
        if (!File.Exists(full))
        {
            store.Make();
        }

        store.Check();
        return store;
    }

    /// <summary>Opens a file of studies that exists, as tools do that make none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="StudyException">As for <see cref="Open(string)"/>.</exception>
    public static SqliteStudyStore OpenExisting(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(path) ? Open(path) : throw new FileNotFoundException($"There is no file of studies {Path.GetFullPath(path)}.", path);
    }

    /// <summary>Opens a file of studies that exists to look at it: nothing that is kept can be changed, also where others work on it meanwhile.</summary>
    /// <param name="path">The file; SQLite keeps its own files beside it while it is open.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="StudySchemaException">Its tables are of another version, and are not brought to today's.</exception>
    /// <exception cref="StudyException">As for <see cref="Open(string)"/>.</exception>
    public static SqliteStudyStore OpenReadOnly(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"There is no file of studies {full}.", full);
        }

        SqliteFile.RefuseNetworkDrive(full);
        var store = new SqliteStudyStore(full, isReadOnly: true);
        store.Check();
        return store;
    }

    /// <inheritdoc/>
    protected internal override DbConnection Connect(bool isDurable)
    {
        // Not SQLite's own read-only mode, which leaves the files of the log behind.
        SqliteConnection connection = SqliteFile.Connect(_path, SqliteOpenMode.ReadWrite, isDurable);
        if (_isReadOnly)
        {
            connection.Execute(null, "PRAGMA query_only = ON");
        }

        return connection;
    }

    /// <inheritdoc/>
    protected internal override DbTransaction Begin(DbConnection connection, long? study) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    protected internal override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <inheritdoc/>
    protected internal override DateTimeOffset Now(DbConnection connection, DbTransaction transaction) => TimeProvider.System.GetUtcNow();

    /// <inheritdoc/>
    protected internal override StoreFailure Meaning(Exception exception) => exception is SqliteException error ? SqliteFile.Meaning(error) : StoreFailure.Other;

    /// <summary>A file that is whole from its first moment on: it is made under another name, so that no kill leaves half of one.</summary>
    private void Make()
    {
        if (!Directory.Exists(Path.GetDirectoryName(_path)))
        {
            throw new DirectoryNotFoundException($"The folder of the studies {_path} does not exist.");
        }

        string made = $"{_path}.{Guid.NewGuid():N}.new";
        try
        {
            Guard(() =>
            {
                using SqliteConnection connection = SqliteFile.Connect(made, SqliteOpenMode.ReadWriteCreate, isDurable: true);
                connection.Execute(null, "PRAGMA journal_mode = WAL");
                Prepare(connection, static _ => false);
                connection.Execute(null, "PRAGMA wal_checkpoint(TRUNCATE)");
                return true;
            });
            try
            {
                File.Move(made, _path, overwrite: false);
            }
            catch (IOException) when (File.Exists(_path))
            {
                // Another process was faster, and its file is as good.
            }
        }
        finally
        {
            foreach (string rest in new[] { made, made + "-wal", made + "-shm" })
            {
                File.Delete(rest);
            }
        }
    }

    private void Check() => Guard(() =>
    {
        SqliteFile.RefuseEmpty(_path);
        using DbConnection connection = Connect(isDurable: true);
        List<string> findings = connection.Query(null, static reader => reader.GetString(0), "PRAGMA integrity_check(10)");
        if (findings is not ["ok"])
        {
            throw new StudyDamagedException($"{_path} is damaged: {string.Join("; ", findings)}. It stays as it is.");
        }

        if (connection.Scalar(null, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'nasdsl_schema'") is not 1L)
        {
            throw new StudySchemaException($"{_path} is a database, but not one of studies: it has no table nasdsl_schema.");
        }

        if (StudySchema.Read(connection, null, _path) is var version and < StudySchema.Version)
        {
            if (_isReadOnly)
            {
                throw new StudySchemaException(
                    $"{_path} has tables of version {version}; version {StudySchema.Version} is read. A program that opens it to work on it brings them to today's.");
            }

            Prepare(connection, static _ => true);
        }

        return true;
    });
}
