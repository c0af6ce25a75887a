using NasDsl.Search.Studies;

namespace NasDsl.Search.Tests.Studies;

/// <summary>What a worker does for each trial does not grow with the trials that are kept, nor with the points that cannot be.</summary>
[TestFixture]
internal sealed class GrowthTests
{
    [TestCase(SqlStudyTransaction.IsBehind, "nasdsl_trials_asked", "nasdsl_trials_told")]
    [TestCase(SqlStudyTransaction.IsRunning, "nasdsl_trials_told")]
    public void TheNewEndOfTheLogIsFoundByItsIndices(string where, params string[] indices)
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        using System.Data.Common.DbConnection connection = store.Connect(isDurable: true);
        string plan = string.Join('\n', connection.Query(
            null,
            static reader => reader.GetString(3),
            $"EXPLAIN QUERY PLAN SELECT {TrialRow.Columns} FROM nasdsl_trials WHERE study = @study AND {where}",
            ("study", 1L),
            ("position", 5L)));
        foreach (string index in indices)
        {
            Assert.That(plan, Does.Contain(index));
        }

        Assert.That(plan, Does.Not.Contain("autoindex").And.Not.Contain("SCAN"), "The key leads to all trials of a study.");
    }

    [Test]
    public void PointsThatCannotBeKeptAreNotTriedAgainWithEachFurtherOne()
    {
        var study = new WithoutRoom();
        var keeper = new CurveKeeper(study, new TrialRecord(0, "{}", TrialRecordState.Running));
        for (int step = 0; step < 10_000; step++)
        {
            keeper.Report(new CurvePoint("loss", step, 1));
        }

        Assert.That(study.Attempts, Is.InRange(1, 1000));
        study.IsFull = false;
        keeper.Flush();
        Assert.That(study.Kept, Is.EqualTo(10_000), "None is lost.");
    }

    private sealed class WithoutRoom : IOpenStudy
    {
        public bool IsFull { get; set; } = true;

        public int Attempts { get; private set; }

        public int Kept { get; private set; }

        StudyRecord IOpenStudy.Kept => throw new NotSupportedException();

        public void AddPoints(int trial, int attempt, IReadOnlyList<CurvePoint> points)
        {
            Attempts++;
            Kept += IsFull ? throw new StudyStorageFullException("full") : points.Count;
        }

        public T Transact<T>(Func<IStudyTransaction, T> work) => throw new NotSupportedException();

        public bool Renew(int trial, int attempt, TimeSpan lease, WorkedTime worked) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
