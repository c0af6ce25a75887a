using System.Data;
using System.Data.Common;

namespace NasDsl.Search.Studies;

/// <summary>A study that is worked on in a database: one connection for what has to be on the disk, and one beside it for leases and curves.</summary>
internal sealed class SqlOpenStudy(SqlStudyStore store, StudyRow study) : IOpenStudy
{
    private readonly Lock _mainLock = new();
    private readonly Lock _sideLock = new();
    private DbConnection? _main;
    private DbConnection? _side;

    public StudyRecord Kept => study.Study;

    public T Transact<T>(Func<IStudyTransaction, T> work)
    {
        lock (_mainLock)
        {
            return Transact(ref _main, isDurable: true, work);
        }
    }

    public bool Renew(int trial, int attempt, TimeSpan lease, WorkedTime worked)
    {
        lock (_sideLock)
        {
            return Transact(ref _side, isDurable: false, transaction => transaction.Renew(trial, attempt, lease, worked));
        }
    }

    public void AddPoints(int trial, int attempt, IReadOnlyList<CurvePoint> points)
    {
        lock (_sideLock)
        {
            Transact(ref _side, isDurable: false, transaction =>
            {
                transaction.AddPoints(trial, attempt, points);
                return true;
            });
        }
    }

    public void Dispose()
    {
        _main?.Dispose();
        _side?.Dispose();
    }

    private T Transact<T>(ref DbConnection? connection, bool isDurable, Func<SqlStudyTransaction, T> work)
    {
        try
        {
            long start = TimeProvider.System.GetTimestamp();
            DbConnection open = connection = Reconnect(connection, isDurable);

            // Only the beginning is tried again: a busy database says so there, and the work is done once.
            using DbTransaction transaction = store.Guard(() => store.Begin(open, study.Id));
            T result = work(new SqlStudyTransaction(store, open, transaction, study, TimeProvider.System.GetElapsedTime(start)));
            transaction.Commit();
            return result;
        }
        catch (Exception exception)
        {
            // Whatever became of the connection, the next work begins with a new one.
            connection?.Dispose();
            connection = null;
            if (store.Said(exception) is { } said)
            {
                throw said;
            }

            throw;
        }
    }

    private DbConnection Reconnect(DbConnection? connection, bool isDurable) =>
        connection?.State == ConnectionState.Open ? connection : store.Guard(() => store.Connect(isDurable));
}
