using System.Data.Common;

namespace NasDsl.Search.Studies;

/// <summary>Work on a study within a transaction of a database.</summary>
internal sealed class SqlStudyTransaction : IStudyTransaction
{
    /// <summary>Trials with an entry behind a position of the log.</summary>
    internal const string IsBehind = "(asked > @position OR told > @position)";

    /// <summary>Trials without a result.</summary>
    internal const string IsRunning = "told IS NULL";

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly StudyRow _study;
    private readonly string _place;

    internal SqlStudyTransaction(SqlStudyStore store, DbConnection connection, DbTransaction transaction, StudyRow study, TimeSpan waited)
    {
        _connection = connection;
        _transaction = transaction;
        _study = study;
        _place = $"the study \"{study.Study.Name}\" in {store.Location}";
        Waited = waited;
        Now = store.Now(connection, transaction);
        (Position, Elapsed) = connection.Query(
            transaction,
            static reader => (reader.GetInt64(0), TimeSpan.FromTicks(reader.GetInt64(1))),
            "SELECT position, elapsed FROM nasdsl_studies WHERE id = @id",
            ("id", study.Id)) is [var row] ? row : throw new StudyDamagedException($"{_place} is gone.");
    }

    public DateTimeOffset Now { get; }

    public TimeSpan Waited { get; }

    public long Position { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    public IReadOnlyList<StudyEvent> EventsAfter(long position)
    {
        if (position >= Position)
        {
            return [];
        }

        List<TrialRow> rows = Rows(IsBehind, ("position", position));
        List<StudyEvent> events =
        [
            .. rows.SelectMany(static row => row.Told is { } told
                    ? [new StudyEvent(row.Asked, false, row.Trial), new StudyEvent(told, true, row.Trial)]
                    : new[] { new StudyEvent(row.Asked, false, row.Trial) })
                .Where(entry => entry.Position > position)
                .OrderBy(static entry => entry.Position),
        ];
        for (int i = 0; i < Position - position; i++)
        {
            if (i >= events.Count || events[i].Position != position + i + 1)
            {
                throw StudyReading.Missing(position + i + 1, Position, _place);
            }
        }

        return events.Count == Position - position ? events : throw StudyReading.Missing(Position, Position, _place);
    }

    public IReadOnlyList<RunningTrial> Running() =>
        [.. Rows(IsRunning).OrderBy(static row => row.Trial.Number).Select(static row => new RunningTrial(row.Trial, new DateTimeOffset(row.Lease, TimeSpan.Zero)))];

    public void Ask(TrialRecord trial, DateTimeOffset lease) => Write(new TrialRow(trial, Next(), null, lease.UtcTicks));

    public TrialRecord Claim(TrialRecord trial, string worker, DateTimeOffset lease)
    {
        TrialRow row = Row(trial.Number);
        TrialRecord claimed = row.Trial with { Attempt = row.Trial.Attempt + 1, Worker = worker, Started = Now };
        Write(row with { Trial = claimed, Lease = lease.UtcTicks });
        return claimed;
    }

    public bool Tell(TrialRecord trial)
    {
        TrialRow row = Row(trial.Number);
        bool isNewest = row.Trial.Attempt == trial.Attempt && row.Trial.Worker == trial.Worker;
        if (isNewest && row.Told is null)
        {
            Write(row with { Trial = trial, Told = Next() });
        }
        else if (!isNewest)
        {
            _connection.Execute(
                _transaction,
                "INSERT INTO nasdsl_refusals (study, trial, attempt, worker, refused, score, error) VALUES (@study, @trial, @attempt, @worker, @refused, @score, @error)",
                ("study", _study.Id),
                ("trial", (long)trial.Number),
                ("attempt", (long)trial.Attempt),
                ("worker", trial.Worker),
                ("refused", Now.UtcTicks),
                ("score", double.IsNaN(trial.Score) ? (double?)null : trial.Score),
                ("error", trial.Error?.Replace('\0', ' ')));
        }

        return isNewest;
    }

    public void Release(int trial, int attempt)
    {
        TrialRow row = Row(trial);
        if (row.Trial.Attempt == attempt && row.Told is null)
        {
            Write(row with { Trial = row.Trial with { Worker = null }, Lease = 0 });
        }
    }

    public void AddTime(WorkedTime worked)
    {
        (long clocked, string? by) = _connection.Query(
            _transaction, static reader => (reader.GetInt64(0), reader.NullableString(1)), "SELECT clocked, clocked_by FROM nasdsl_studies WHERE id = @id", ("id", _study.Id))[0];

        // What another worker has counted since is not counted twice.
        long added = by == worked.Worker ? worked.Time.Ticks : Math.Clamp(Now.UtcTicks - clocked, 0, worked.Time.Ticks);
        Elapsed += TimeSpan.FromTicks(added);
        _connection.Execute(
            _transaction,
            "UPDATE nasdsl_studies SET elapsed = @elapsed, clocked = @clocked, clocked_by = @by WHERE id = @id",
            ("elapsed", Elapsed.Ticks),
            ("clocked", Now.UtcTicks),
            ("by", worked.Worker),
            ("id", _study.Id));
    }

    public void SetStop(StopReason? reason, string? error) => _connection.Execute(
        _transaction,
        "UPDATE nasdsl_studies SET stop_reason = @reason, stop_error = @error WHERE id = @id",
        ("reason", reason?.ToString()),
        ("error", error?.Replace('\0', ' ')),
        ("id", _study.Id));

    public void SetSettings(IReadOnlyDictionary<string, string> settings)
    {
        StudyRow changed = _study with { Study = _study.Study with { Settings = settings } };
        _connection.Execute(
            _transaction,
            "UPDATE nasdsl_studies SET settings = @settings, checksum = @checksum WHERE id = @id",
            ("settings", JsonText.Of(settings)),
            ("checksum", changed.Checksum),
            ("id", _study.Id));
    }

    /// <summary>See <see cref="IOpenStudy.Renew"/>.</summary>
    internal bool Renew(int trial, int attempt, TimeSpan lease, WorkedTime worked)
    {
        AddTime(worked);
        return _connection.Execute(
            _transaction,
            "UPDATE nasdsl_trials SET lease = @lease WHERE study = @study AND number = @number AND attempt = @attempt AND worker = @worker AND told IS NULL",
            ("lease", (Now + lease).UtcTicks),
            ("study", _study.Id),
            ("number", (long)trial),
            ("attempt", (long)attempt),
            ("worker", worked.Worker)) == 1;
    }

    /// <summary>See <see cref="IOpenStudy.AddPoints"/>.</summary>
    internal void AddPoints(int trial, int attempt, IReadOnlyList<CurvePoint> points)
    {
        string text = JsonText.Of(points);
        _connection.Execute(
            _transaction,
            """
            INSERT INTO nasdsl_points (study, trial, attempt, part, points, checksum)
            SELECT @study, @trial, @attempt, COALESCE(MAX(part), 0) + 1, @points, @checksum FROM nasdsl_points
            WHERE study = @study AND trial = @trial AND attempt = @attempt
            """,
            ("study", _study.Id),
            ("trial", (long)trial),
            ("attempt", (long)attempt),
            ("points", text),
            ("checksum", Checksums.Of(text)));
    }

    private long Next()
    {
        Position++;
        _connection.Execute(_transaction, "UPDATE nasdsl_studies SET position = @position WHERE id = @id", ("position", Position), ("id", _study.Id));
        return Position;
    }

    private void Write(TrialRow row) => _connection.Execute(_transaction, TrialRow.Upsert, row.Parameters(_study.Id));

    private TrialRow Row(int number) =>
        Rows("number = @number", ("number", (long)number)) is [var row] ? row : throw new StudyDamagedException($"Trial {number} of {_place} is gone.");

    // In no order: asked for one, a database may read all trials of the study by their key rather than the few by the index of the condition.
    private List<TrialRow> Rows(string where, params ReadOnlySpan<(string Name, object? Value)> parameters) => _connection.Query(
        _transaction,
        reader => TrialRow.Read(reader, _place),
        $"SELECT {TrialRow.Columns} FROM nasdsl_trials WHERE study = @study AND {where}",
        [("study", _study.Id), .. parameters]);
}
