using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

public class TensorBoardEventsTests
{
    private string _folder = null!;

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("nasdsl-board-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_study_becomes_scores_by_trial_and_a_run_for_each_curve()
    {
        StudyRecord study = SampleStudy.Of<Bench201Space>(20);
        TensorBoardEvents.Write(study, _folder);
        ReadEvent[] search = Read("search");
        TrialRecord[] completed = [.. study.Trials.Where(trial => trial.State == TrialRecordState.Completed)];
        Assert.That(search.Where(read => read.Tag == "search/score").Select(read => (read.Step, read.Value)), Is.EqualTo(completed.Select(trial => ((long)trial.Number, (float)trial.Score))));
        Assert.That(search.Last(read => read.Tag == "search/best").Value, Is.EqualTo((float)completed.Max(trial => trial.Score)));
        Assert.That(search.Count(read => read.Tag == "search/cost 0"), Is.EqualTo(completed.Length));
        foreach (TrialRecord trial in study.Trials)
        {
            Assert.That(
                Read($"trial-{trial.Number:D5}").Select(read => (read.Tag, read.Step, read.Value)),
                Is.EqualTo(trial.Curve.Select(point => ((string?)point.Series, point.Step, (float)point.Value))));
        }
    }

    [Test]
    public void A_search_writes_while_it_goes_on()
    {
        using var events = new TensorBoardEvents(_folder);
        var evaluator = new FunctionEvaluator<Bench201Space>((architecture, context, cancelled) =>
        {
            IProgress<CurvePoint> curve = events.Curve(context.Number);
            curve.Report(new CurvePoint("loss", 1, 0.5));
            Assert.That(Read($"trial-{context.Number:D5}"), Has.Length.EqualTo(1), "what was reported is in the file");
            return new Evaluation(context.Number);
        });
        new Search<Bench201Space>(new RandomSearch<Bench201Space>(1), evaluator, new SearchOptions { Budget = Budget.Trials(3) }).Run(events.Progress<Bench201Space>());
        Assert.That(Read("search").Where(read => read.Tag == "search/score").Select(read => read.Value), Is.EqualTo((float[])[0, 1, 2]));
    }

    private ReadEvent[] Read(string run) =>
        [.. Directory.GetFiles(Path.Combine(_folder, run)).Order().SelectMany(ReadEvent.All).Where(read => read.Version is null)];
}
