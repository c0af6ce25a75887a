using Microsoft.Playwright;

namespace NasDsl.Reporting.Tests;

/// <summary>An installed Chromium, without network, that fails the test at any message of a page's console.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _complaints = [];

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Starts the browser; where none is installed the test is inconclusive.</summary>
    public static async Task<Browser> Start()
    {
        string? path = Environment.GetEnvironmentVariable("NASDSL_CHROMIUM") ?? _places.FirstOrDefault(File.Exists);
        Assume.That(path, Is.Not.Null, "no Chromium is installed");
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
        return new Browser(playwright, browser);
    }

    /// <summary>What pages have complained of: errors, warnings, and whatever they tried to load.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens a file in a window of that width.</summary>
    public async Task<IPage> Open(string path, int width, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            Offline = true,
        });
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(path).AbsoluteUri)
            {
                _complaints.Add($"asked for {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-ready=true]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
