using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>A report of a study that was really kept.</summary>
public class KeptStudyTests
{
    [Test]
    public void Injected_failures_are_in_the_report_with_their_reasons_and_the_best_is_right()
    {
        string folder = Directory.CreateTempSubdirectory("nasdsl-kept-").FullName;
        try
        {
            var evaluator = new FunctionEvaluator<Bench201Space>((_, context, cancelled) => Evaluate(context, cancelled));
            var options = new StudyOptions
            {
                Search = new SearchOptions { Budget = Budget.Trials(8), Seed = 5, TrialTimeLimit = TimeSpan.FromSeconds(0.5) },
                Settings = new Dictionary<string, string> { ["note"] = "<injected>" },
            };
            using SqliteStudyStore store = SqliteStudyStore.Open(Path.Combine(folder, "study.db"));
            new Study<Bench201Space>(store, "injected", seed => new RandomSearch<Bench201Space>(seed), evaluator, options).Run();

            StudyRecord record = store.Read("injected");
            string html = StudyReport.ToHtml<Bench201Space>(record);
            Assert.That(html, Does.Contain("&lt;injected&gt;").And.Contain("<dt>Best score</dt><dd>0.9</dd>"));
            string data = ReportJson.Render(record, _ => null);
            foreach (string reason in (string[])["\"Exception\",\"InvalidOperationException: one\"", "\"NotFinite\",\"The evaluator gave the score NaN", "\"OutOfMemory\",\"OutOfMemoryException: three", "\"TimedOut\",\"The evaluation took longer than 00:00:00.5"])
            {
                Assert.That(data, Does.Contain(reason));
            }

            // Points of a curve that the evaluator reported came through the store.
            Assert.That(record.Trials[0].Curve, Is.EqualTo((CurvePoint[])[new("loss", 1, 0.5)]));
            Assert.That(data, Does.Contain("[[\"loss\",1,1,0.5]]"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Evaluation Evaluate(TrialContext context, CancellationToken cancelled)
    {
        switch (context.Number)
        {
            case 1:
                throw new InvalidOperationException("one");
            case 2:
                return new Evaluation(double.NaN);
            case 3:
                throw new OutOfMemoryException("three");
            case 4:
                cancelled.WaitHandle.WaitOne();
                cancelled.ThrowIfCancellationRequested();
                return default;
            default:
                context.Curve?.Report(new CurvePoint("loss", 1, 0.5));
                return new Evaluation(context.Number == 6 ? 0.9 : 0.1 * context.Number);
        }
    }
}
