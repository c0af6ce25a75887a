using Microsoft.Playwright;
using NasDsl.Spaces;

namespace NasDsl.Reporting.Tests;

/// <summary>
/// Writes the pictures of the repository's README anew, into the folder that <c>NASDSL_PICTURES</c> names. It asserts nothing (fonts differ between machines, so pictures cannot be
/// compared) and writes files that are kept, and is therefore run by name alone:
/// <c>dotnet test tests/NasDsl.Reporting.Tests --filter FullyQualifiedName~ReportPictures -e NASDSL_PICTURES=src/NasDsl.Reporting/Pictures</c>, with the folder's full path.
/// </summary>
[Explicit("writes the README's pictures anew; the tests of what a browser shows are ReportInBrowserTests")]
public class ReportPictures
{
    [Test]
    public async Task Take()
    {
        string? folder = Environment.GetEnvironmentVariable("NASDSL_PICTURES");
        Assume.That(folder, Is.Not.Null, "NASDSL_PICTURES names no folder");
        await using Browser browser = await Browser.Start();
        string path = Path.Combine(Path.GetTempPath(), $"nasdsl-pictures-{Guid.NewGuid():N}.html");
        try
        {
            StudyReport.Write<DartsSpace>(SampleStudy.Of<DartsSpace>(200), path);
            IPage light = await browser.Open(path, 1280);
            await light.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(folder!, "report-light.png"),
                FullPage = true,
                Clip = new Clip { Width = 1280, Height = 1250 },
            });
            IPage dark = await browser.Open(path, 1280, ColorScheme.Dark);
            await dark.ClickAsync("#trials [aria-label='Open trial 193']");
            await dark.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder!, "trial-dark.png") });
        }
        finally
        {
            File.Delete(path);
        }
    }
}
