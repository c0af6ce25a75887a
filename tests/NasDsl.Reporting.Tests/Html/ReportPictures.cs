using Microsoft.Playwright;
using NasDsl.Search.Studies;
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
        foreach ((string name, StudyRecord study) in (IEnumerable<(string, StudyRecord)>)[
            ("darts", SampleStudy.Of<DartsSpace>(200)), ("bench201", SampleStudy.Of<Bench201Space>(60)), ("enas", SampleStudy.Of<EnasMacroSpace>(60)),
            ("training", SampleStudy.Of<TrainingSpace>(60))])
        {
            string path = Path.Combine(folder, $"{name}.html");
            StudyReport.Write(study, path);
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
