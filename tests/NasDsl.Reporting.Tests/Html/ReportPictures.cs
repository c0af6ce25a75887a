using Microsoft.Playwright;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>Takes pictures of reports to look at; run by name, with the folder in <c>NASDSL_PICTURES</c>.</summary>
[Explicit("writes pictures")]
public class ReportPictures
{
    [Test]
    public async Task Take()
    {
        string folder = Environment.GetEnvironmentVariable("NASDSL_PICTURES") ?? Path.GetTempPath();
        Directory.CreateDirectory(folder);
        await using Browser browser = await Browser.Start();
        foreach ((string name, Action<string> write) in (IEnumerable<(string, Action<string>)>)[
            ("darts", path => StudyReport.Write<DartsSpace>(SampleStudy.Of<DartsSpace>(200), path)),
            ("bench201", path => StudyReport.Write<Bench201Space>(SampleStudy.Of<Bench201Space>(60), path)),
            ("enas", path => StudyReport.Write<EnasMacroSpace>(SampleStudy.Of<EnasMacroSpace>(60), path)),
            ("training", path => StudyReport.Write(SampleStudy.Of<TrainingSpace>(60), path))])
        {
            string path = Path.Combine(folder, $"{name}.html");
            write(path);
            foreach ((string look, int width, ColorScheme scheme) in (IEnumerable<(string, int, ColorScheme)>)[("light", 1280, ColorScheme.Light), ("dark", 1280, ColorScheme.Dark), ("phone", 400, ColorScheme.Light)])
            {
                IPage page = await browser.Open(path, width, scheme);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{look}.png"), FullPage = true });
                await page.ClickAsync("#trials tbody button >> nth=2");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{look}-trial.png") });
            }
        }
    }
}
