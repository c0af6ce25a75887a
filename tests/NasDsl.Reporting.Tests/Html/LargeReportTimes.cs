using System.Diagnostics;
using Microsoft.Playwright;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>How large a page of 10,000 trials is and how long it takes to write and to open, at worst: each architecture has a drawing and curves of its own.</summary>
[Explicit("measures")]
public class LargeReportTimes
{
    [Test]
    public async Task Measure()
    {
        StudyRecord study = SampleStudy.Of<EnasMacroSpace>(10_000);
        string path = Path.Combine(Path.GetTempPath(), $"nasdsl-large-{Guid.NewGuid():N}.html");
        try
        {
            long start = Stopwatch.GetTimestamp();
            StudyReport.Write<EnasMacroSpace>(study, path);
            TestContext.Out.WriteLine($"written in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s: {new FileInfo(path).Length / 1e6:0.0} MB");
            await using Browser browser = await Browser.Start();
            start = Stopwatch.GetTimestamp();
            IPage page = await browser.Open(path, 1280);
            TestContext.Out.WriteLine($"opened in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            start = Stopwatch.GetTimestamp();
            await page.FillAsync("#trials input[type=search]", "sep");
            await page.ClickAsync("#trials tbody button");
            TestContext.Out.WriteLine($"filtered, and a trial opened, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
