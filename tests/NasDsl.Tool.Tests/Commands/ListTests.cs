using Microsoft.Data.Sqlite;
using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Tool.Tests;

/// <summary>What <c>list</c> says of files, good and bad.</summary>
[TestFixture]
internal sealed class ListTests
{
    [Test]
    public void EveryStudyHasALine()
    {
        using var studies = new StudyFixture();
        SearchResult<MacroSpace> first = studies.Keep("first"), second = studies.Keep("second", trials: 5);
        (int code, string output, string error) = StudyFixture.Run("list", studies.File);
        Assert.That((code, error), Is.EqualTo((0, "")));
        string[][] rows =
            [.. output.Split('\n').Where(static line => line.Contains("MacroSpace")).Select(static line => line.Split('│', StringSplitOptions.TrimEntries))];
        Assert.That(rows.Select(static row => row[1]), Is.EqualTo(new[] { "first", "second" }));
        foreach ((string[] row, SearchResult<MacroSpace> result) in rows.Zip([first, second]))
        {
            int failed = result.Failures.Count;
            string best = FormattableString.Invariant($"{result.Best!.Score:0.#####}");
            Assert.That(row[4..8], Is.EqualTo(new[] { $"{result.Trials.Count - failed}", $"{failed}", "0", best }));
            Assert.That(row[9], Is.EqualTo("ended: trial budget"));
        }

        Assert.That(first.Failures, Is.Not.Empty);
    }

    [Test]
    public void AFileIsOnlyRead()
    {
        using var studies = new StudyFixture();
        studies.Keep("only");
        byte[] before = File.ReadAllBytes(studies.File);
        foreach (string command in new[] { "list", "show", "export" })
        {
            Assert.That(StudyFixture.Run(command, studies.File).Code, Is.Zero);
        }

        Assert.That(File.ReadAllBytes(studies.File), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(studies.File)!), Is.EqualTo(new[] { studies.File }));
    }

    [Test]
    public void WhatIsNoFileOfStudiesIsNamed()
    {
        using var studies = new StudyFixture();
        string absent = studies.PathOf("absent.db"), text = studies.PathOf("text.db"), empty = studies.PathOf("empty.db"), folder = studies.PathOf(".");
        File.WriteAllText(text, new string('x', 5000));
        File.WriteAllBytes(empty, []);
        foreach ((string path, string words) in new[] { (absent, "There is no file"), (text, "not a database"), (empty, "is empty"), (folder, "is a folder") })
        {
            (int code, string output, string error) = StudyFixture.Run("list", path);
            Assert.That((code, output), Is.EqualTo((1, "")));
            Assert.That(error, Does.Contain(Path.GetFullPath(path)).And.Contain(words).And.Not.Contain("   at "));
        }

        Assert.That(File.Exists(absent), Is.False);
    }

    [Test]
    public void ADamagedStudyIsNamedAndTheOthersListed()
    {
        using var studies = new StudyFixture();
        studies.Keep("good", trials: 5);
        studies.Keep("hurt", trials: 5);
        using (var connection = new SqliteConnection($"Data Source={studies.File};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE nasdsl_trials SET images = 99 WHERE number = 3 AND study = (SELECT id FROM nasdsl_studies WHERE name = 'hurt')";
            Assert.That(command.ExecuteNonQuery(), Is.EqualTo(1));
        }

        (int code, string output, string error) = StudyFixture.Run("list", studies.File);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("│ good ").And.Not.Contain("hurt"));
        Assert.That(error, Does.Contain("Trial 3").And.Contain("\"hurt\""));
        Assert.That(StudyFixture.Run("show", studies.File, "hurt").Error, Does.Contain("Trial 3"));
    }
}
