using Microsoft.Data.Sqlite;

namespace NasDsl.Search.Studies;

/// <summary>The file of a SQLite database.</summary>
internal static class SqliteFile
{
    // SQLite's result codes.
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;
    private const int NotADatabase = 26;

    internal static SqliteConnection Connect(string path, SqliteOpenMode mode, bool isDurable)
    {
        // Without a pool: a file that is closed can be moved or deleted, and a fork of the process shares nothing.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();

            // SQLite waits by itself, in small steps; its wrapper would sleep 150 ms each time.
            connection.Execute(null, $"PRAGMA busy_timeout = 10000; PRAGMA synchronous = {(isDurable ? "FULL" : "NORMAL")}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static StoreFailure Meaning(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked or Protocol => StoreFailure.Busy,
        Full => StoreFailure.Full,

        // SQLite does not say why writing failed; on a full disk it may do so for its log or its shared memory.
        IoError => IsFull(exception) ? StoreFailure.Full : StoreFailure.Other,

        // The statements are always the same ones: one that SQLite cannot read any more has lost a table or a column.
        Corrupt or NotADatabase or Error => StoreFailure.Damaged,
        CannotOpen => StoreFailure.Unavailable,
        _ => StoreFailure.Other,
    };

    /// <exception cref="StudyException">The file lies on a network drive.</exception>
    internal static void RefuseNetworkDrive(string path, Func<string, DriveType>? typeOf = null)
    {
        if ((typeOf ?? TypeOf)(path) == DriveType.Network)
        {
            throw new StudyException(
                $"{path} lies on a network drive, where SQLite's locks are not reliable and studies would be damaged. Use a local file, or PostgreSQL "
                + "(NasDsl.PostgreSql), which several machines can share.");
        }
    }

    /// <exception cref="StudyDamagedException">The file is empty.</exception>
    internal static void RefuseEmpty(string path)
    {
        // To SQLite a file of no bytes is a new database, and the study would begin anew without a word.
        if (new FileInfo(path).Length == 0)
        {
            throw new StudyDamagedException($"{path} is empty: it was truncated, or is no file of studies. Delete it to begin anew.");
        }
    }

    // The extended codes of failed writes, syncs and growth: SQLITE_IOERR_WRITE, _FSYNC, _TRUNCATE, _SHMSIZE.
    private static bool IsFull(SqliteException exception) => (exception.SqliteExtendedErrorCode >> 8) is 3 or 4 or 6 or 19;

    private static DriveType TypeOf(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return DriveType.Network;
        }

        try
        {
            string folder = Path.GetDirectoryName(path) ?? path;
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).DriveType;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return DriveType.Unknown;
        }
    }
}
