using NasDsl.Search;
using Spectre.Console;

namespace NasDsl.Reporting;

/// <summary>
/// Shows a search while it goes on: in a terminal a live table of the latest trials with the best so far, the images, the failures and the time left; plain lines
/// where the output is redirected, on a build server (<c>CI</c>), and where <c>TERM=dumb</c> or <c>NO_COLOR</c> ask for them.
/// </summary>
/// <example>
/// <code>
/// SearchResult&lt;MySpace&gt; result = SearchConsole.Run(search);
/// </code>
/// </example>
public static class SearchConsole
{
    /// <summary>Runs a search and shows it.</summary>
    /// <param name="search">The search.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="cancellationToken">Ends the search, which then returns what it has found.</param>
    public static SearchResult<S> Run<S>(Search<S> search, SearchConsoleOptions? options = null, CancellationToken cancellationToken = default)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(search);
        return Show<S, SearchResult<S>>(progress => search.Run(progress, cancellationToken), options);
    }

    /// <summary>Shows any work that reports a search's progress.</summary>
    /// <param name="work">The work; it is called once, on this thread.</param>
    /// <param name="options">How it is shown.</param>
    /// <returns>What the work gave.</returns>
    public static T Show<S, T>(Func<IProgress<SearchProgress<S>>, T> work, SearchConsoleOptions? options = null)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(work);
        options ??= new SearchConsoleOptions();
        IAnsiConsole console = options.Console ?? AnsiConsole.Console;
        bool isLive = options.Mode == ConsoleMode.Live || (options.Mode == ConsoleMode.Automatic && IsTerminal(console, Environment.GetEnvironmentVariable));
        if (!isLive)
        {
            return work(new PlainProgress<S>(console.Profile.Out.Writer, options));
        }

        var screen = new SearchScreen<S>(options);
        return console.Live(screen.Render()).AutoClear(false).Start(context =>
        {
            // The clock runs on between trials, which may take hours.
            var turn = new Lock();
            using ITimer timer = options.Clock.CreateTimer(_ => Show(null), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
            T result = work(new ImmediateProgress<SearchProgress<S>>(Show));
            Show(null);
            return result;

            void Show(SearchProgress<S>? progress)
            {
                // The timer has a thread of its own, and so may those that report.
                lock (turn)
                {
                    if (progress is not null)
                    {
                        screen.Add(progress);
                    }

                    context.UpdateTarget(screen.Render());
                }
            }
        });
    }

    /// <summary>Whether a person looks at a terminal that can be drawn in.</summary>
    internal static bool IsTerminal(IAnsiConsole console, Func<string, string?> variable) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true }
        && console.Profile.Out.IsTerminal
        && string.IsNullOrEmpty(variable("NO_COLOR"))
        && string.IsNullOrEmpty(variable("CI"))
        && variable("TERM") != "dumb";
}
