using Microsoft.Playwright;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>The report as a real browser shows it.</summary>
public class ReportInBrowserTests
{
    private Browser _browser = null!;
    private string _folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _browser = await Browser.Start();
        _folder = Directory.CreateTempSubdirectory("nasdsl-report-").FullName;
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }

    [TearDown]
    public void Nothing_was_complained_of() => Assert.That(_browser.Complaints, Is.Empty);

    [Test]
    public async Task Rows_are_sorted_filtered_and_counted()
    {
        StudyRecord study = SampleStudy.Of<DartsSpace>(120);
        IPage page = await Open(study, 1280);
        double[] scores = [.. study.Trials.Where(trial => trial.State == TrialRecordState.Completed).Select(trial => trial.Score).OrderDescending()];
        string[] shown = await Column(page, 3);
        Assert.That(shown, Has.Length.EqualTo(50), "a page of rows");
        Assert.That(shown.Select(double.Parse), Is.EqualTo(scores.Take(50)).Within(1e-6), "the best first");

        await page.ClickAsync("#trials th button:has-text('Trial')");
        Assert.That(await Column(page, 1), Is.EqualTo(Enumerable.Range(0, 50).Select(number => $"{number}")));
        await page.ClickAsync("#trials th button:has-text('Trial')");
        Assert.That((await Column(page, 1))[0], Is.EqualTo("119"));
        Assert.That(await page.GetAttributeAsync("#trials thead th:first-child", "aria-sort"), Is.EqualTo("descending"));

        await page.SelectOptionAsync("#trials select", "failed");
        Assert.That(await Column(page, 1), Has.Length.EqualTo(12));
        await page.FillAsync("#trials input[type=search]", "exit code 139");
        Assert.That(await Column(page, 1), Is.EqualTo((string[])["117", "57"]));
        await page.SelectOptionAsync("#trials select", "all");
        await page.FillAsync("#trials input[type=search]", "");
        await page.FillAsync("#trials input[type=number]", "0.85");
        Assert.That(await page.InnerTextAsync("#trials .count"), Is.EqualTo($"{scores.Count(score => score >= 0.85)} of 120 trials"));
    }

    [Test]
    public async Task Each_failure_is_shown_with_its_reason_and_text_of_the_data_stays_text()
    {
        StudyRecord study = SampleStudy.Of<DartsSpace>(70);
        IPage page = await Open(study, 1280);
        string text = await page.InnerTextAsync("#failures");
        foreach (TrialRecord failed in study.Trials.Where(trial => trial.State == TrialRecordState.Failed))
        {
            Assert.That(text, Does.Contain(failed.Error).And.Contain($"{failed.Failure}"));
        }

        Assert.That(await page.TitleAsync(), Is.EqualTo("night run · DartsSpace"));
        Assert.That(await page.Locator("#failures b[onclick]").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_trial_opens_with_its_drawing_and_curves()
    {
        StudyRecord study = SampleStudy.Of<DartsSpace>(40);
        IPage page = await Open(study, 1280);
        await page.ClickAsync("#trials [aria-label='Open trial 3']");
        Assert.That(await page.InnerTextAsync("#details h2"), Does.StartWith("Trial 3"));
        Assert.That(await page.Locator("#details .architecture svg").CountAsync(), Is.EqualTo(2), "a normal and a reduction cell");
        Assert.That(await page.Locator("#details .architecture text.operation").CountAsync(), Is.EqualTo(16), "8 edges in each");
        Assert.That(await page.Locator("#details .curves svg.chart").CountAsync(), Is.EqualTo(2), "losses apart from the rest");
        await page.Keyboard.PressAsync("Escape");
        Assert.That(await page.Locator("#details").IsVisibleAsync(), Is.False);

        TrialRecord failed = study.Trials.First(trial => trial.State == TrialRecordState.Failed);
        await page.ClickAsync($"#failures [aria-label='Open trial {failed.Number}']");
        Assert.That(await page.InnerTextAsync("#details .error"), Is.EqualTo($"{failed.Failure}: {failed.Error}"));
    }

    [Test]
    public async Task Nothing_reaches_beyond_the_window([Values(1280, 400)] int width)
    {
        IPage page = await Open(SampleStudy.Of<DartsSpace>(40), width);
        Assert.That(await Overflow(page), Is.Empty);
        await page.ClickAsync("#winner button");
        Assert.That(await Overflow(page), Is.Empty);
    }

    [Test]
    public async Task Texts_of_a_drawing_do_not_overlap()
    {
        IPage page = await Open(SampleStudy.Of<DartsSpace>(12), 1280);
        for (int trial = 0; trial < 8; trial++)
        {
            await page.EvaluateAsync($"openTrial(byNumber.get({trial}))");
            int overlaps = await page.EvaluateAsync<int>(
                """
                () => [...document.querySelectorAll("#details .architecture svg")].reduce((sum, svg) => {
                  const boxes = [...svg.querySelectorAll("text")].map(text => text.getBoundingClientRect());
                  return sum + boxes.filter((a, i) => boxes.some((b, j) => j < i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
                }, 0)
                """);
            Assert.That(overlaps, Is.Zero, $"trial {trial}");
        }
    }

    [Test]
    public async Task Ten_thousand_trials_open_and_can_be_filtered()
    {
        IPage page = await Open(SampleStudy.Of<FashionCellSpace>(10_000, hasCurves: false), 1280);
        Assert.That(await page.InnerTextAsync("#trials .count"), Is.EqualTo("10,000 trials"));
        Assert.That(await page.Locator("#trials tbody tr").CountAsync(), Is.EqualTo(50));
        Assert.That(await page.Locator("#time circle").CountAsync(), Is.LessThan(10), "thousands of points are one path");
        await page.HoverAsync("#time svg.chart >> nth=0");
        await page.EvaluateAsync(
            """
            () => {
              const svg = document.querySelector("#time svg.chart"), [, x, y] = /M([\d.]+) ([\d.]+)h0/.exec(svg.querySelector(".crowd").getAttribute("d"));
              const place = new DOMPoint(Number(x), Number(y)).matrixTransform(svg.getScreenCTM());
              svg.dispatchEvent(new MouseEvent("click", { clientX: place.x, clientY: place.y, bubbles: true }));
            }
            """);
        Assert.That(await page.InnerTextAsync("#details h2"), Does.StartWith("Trial 0"), "the first point's trial");
        await page.Keyboard.PressAsync("Escape");
        await page.FillAsync("#trials input[type=search]", "9876");
        Assert.That(await Column(page, 1), Does.Contain("9876"));
        await page.ClickAsync("[aria-label='Open trial 9876']");
        Assert.That(await page.Locator("#details .architecture svg").CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Studies_without_trials_and_with_broken_encodings_are_shown_too()
    {
        StudyRecord study = SampleStudy.Of<DartsSpace>(3);
        IPage empty = await Open(study with { Trials = [] }, 1280);
        Assert.That(await empty.InnerTextAsync("main"), Does.Contain("No trial has completed").And.Contain("No trial failed"));
        IPage broken = await Open(study with { Trials = [.. study.Trials.Select(trial => trial with { Tokens = [1, 99] })] }, 1280);
        Assert.That(await broken.InnerTextAsync("#winner"), Does.Contain("cannot be drawn"));
    }

    [Test]
    public async Task The_winner_of_a_known_space_has_its_whole_network()
    {
        string path = Path.Combine(_folder, "network.html");
        StudyReport.Write<DartsSpace>(SampleStudy.Of<DartsSpace>(12), path);
        IPage page = await _browser.Open(path, 400);
        Assert.That(await page.Locator("#winner .network .stage").AllInnerTextsAsync(), Is.EqualTo((string[])["stem", "cell ×2", "reduction cell", "cell ×2", "reduction cell", "cell ×2", "classifier"]));
        Assert.That((await page.Locator("#winner .network .shape").AllInnerTextsAsync())[2].Trim(), Does.StartWith("64×32×32"));
        Assert.That(await Overflow(page), Is.Empty);
    }

    private async Task<IPage> Open(StudyRecord study, int width)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        StudyReport.Write(study, path);
        return await _browser.Open(path, width);
    }

    private static async Task<string[]> Column(IPage page, int number) =>
        [.. await page.Locator($"#trials tbody td:nth-child({number})").AllInnerTextsAsync()];

    /// <summary>Elements that reach beyond the window other than inside a part that scrolls by itself.</summary>
    private static async Task<string[]> Overflow(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("body *")]
          .filter(e => !e.closest(".scroll *, pre, .hidden, script") && e.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map(e => `${e.tagName} ${e.className.baseVal ?? e.className} ${e.getBoundingClientRect().right}`)
          .concat(document.documentElement.scrollWidth > window.innerWidth ? ["the page itself"] : [])
        """);
}
