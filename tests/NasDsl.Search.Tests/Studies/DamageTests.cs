using Microsoft.Data.Sqlite;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>What is damaged is found and named, and never begun anew.</summary>
[TestFixture]
internal sealed class DamageTests
{
    [TestCase("UPDATE nasdsl_trials SET score = score + 1e-12 WHERE number = 3", "Trial 3")]
    [TestCase("UPDATE nasdsl_trials SET tokens = '[0,0,0,0,0,0,0,0]' WHERE number = 2", "Trial 2")]
    [TestCase("UPDATE nasdsl_trials SET tokens = '[0,' WHERE number = 2", "Trial 2")]
    [TestCase("UPDATE nasdsl_trials SET images = 7 WHERE number = 4", "Trial 4")]
    [TestCase("UPDATE nasdsl_trials SET checksum = NULL WHERE number = 1", "Trial 1")]
    [TestCase("DELETE FROM nasdsl_trials WHERE number = 5", "entry 11 of its log")]
    [TestCase("UPDATE nasdsl_studies SET seed = '4'", "The study \"s\"")]
    public void AChangedFigureIsNamed(string change, string named)
    {
        using StudyFolder folder = Kept();
        using (var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            connection.Open();
            connection.Execute(null, change);
        }

        using SqliteStudyStore store = folder.Open();
        Assert.That(() => store.Read("s"), Throws.InstanceOf<StudyDamagedException>().With.Message.Contains(named));
        Assert.That(() => Run(store, 20), Throws.InstanceOf<StudyDamagedException>().With.Message.Contains(named));
    }

    [Test]
    public void AFlippedBitInTheFileIsFound()
    {
        using StudyFolder folder = Kept();
        byte[] whole = File.ReadAllBytes(folder.Database);
        int missed = 0, found = 0;
        for (int i = 0; i < 60; i++)
        {
            byte[] flipped = (byte[])whole.Clone();
            flipped[i * (whole.Length / 60)] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(folder.Database, flipped);
            try
            {
                using SqliteStudyStore store = folder.Open();
                StudyRecord read = store.Read("s");

                // What lies in unused parts of a page, or is a note beside the study, changes nothing that was kept.
                Assert.That(read.Trials.Select(static trial => (trial.Number, trial.Score)), Is.EqualTo(Expected().Select(static trial => (trial.Number, trial.Score))));
                missed++;
            }
            catch (Exception exception) when (exception is StudyException or KeyNotFoundException)
            {
                found++;
            }
        }

        Assert.That(found, Is.GreaterThan(0), $"{missed} flipped bits changed nothing.");
    }

    [TestCase(0.0, "is empty")]
    [TestCase(0.3, "damaged")]
    [TestCase(0.8, "damaged")]
    public void ATruncatedFileIsFoundAndLeftAsItIs(double part, string words)
    {
        using StudyFolder folder = Kept();
        byte[] bytes = File.ReadAllBytes(folder.Database)[..(int)(part * new FileInfo(folder.Database).Length)];
        File.WriteAllBytes(folder.Database, bytes);
        Assert.That(folder.Open, Throws.InstanceOf<StudyDamagedException>().With.Message.Contains(words).And.Message.Contains(folder.Database));
        Assert.That(File.ReadAllBytes(folder.Database), Is.EqualTo(bytes));
    }

    [Test]
    public void WhatIsNoDatabaseIsRefused()
    {
        using var folder = new StudyFolder();
        File.WriteAllText(folder.Database, new string('x', 5000));
        Assert.That(folder.Open, Throws.InstanceOf<StudyDamagedException>().With.Message.Contains("not a database"));
        File.Delete(folder.Database);
        using (var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            connection.Open();
            connection.Execute(null, "CREATE TABLE songs (title TEXT)");
        }

        Assert.That(folder.Open, Throws.InstanceOf<StudySchemaException>().With.Message.Contains("not one of studies"));
    }

    private static StudyFolder Kept()
    {
        var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        Run(store, 10);
        return folder;
    }

    private static IReadOnlyList<Trial<MacroSpace>> Expected() => new Search<MacroSpace>(
        new RandomSearch<MacroSpace>(3), new FunctionEvaluator<MacroSpace>(StudyFolder.Score), StudyFolder.Options(10).Search).Run().Trials;

    private static SearchResult<MacroSpace> Run(SqliteStudyStore store, int trials) => new Study<MacroSpace>(
        store, "s", static seed => new RandomSearch<MacroSpace>(seed), new FunctionEvaluator<MacroSpace>(StudyFolder.Score), StudyFolder.Options(trials)).Run();
}
