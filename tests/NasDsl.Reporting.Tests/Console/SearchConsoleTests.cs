using NasDsl.Search;
using NasDsl.Spaces;
using Spectre.Console;
using Spectre.Console.Testing;

namespace NasDsl.Reporting.Tests;

public class SearchConsoleTests
{
    [Test]
    public void In_a_terminal_the_latest_trials_and_the_best_are_shown()
    {
        using TestConsole console = Console();
        SearchResult<Bench201Space> result = Run(console, new SearchConsoleOptions { Mode = ConsoleMode.Live, Rows = 4 });
        string last = console.Output[console.Output.LastIndexOf("Bench201Space by", StringComparison.Ordinal)..];
        Assert.That(last, Does.Contain($"best {result.Best!.Score:0.####} (trial {result.Best.Number})").And.Contain("trials 20").And.Contain("failed 3").And.Contain("images 1,700"));
        Assert.That(last, Does.Contain("100 %").And.Contain("│    19 │").And.Contain("│    16 │").And.Not.Contains("│    15 │"));
    }

    [Test]
    public void Elsewhere_there_are_plain_lines()
    {
        using TestConsole console = Console();
        Run(console, new SearchConsoleOptions { Mode = ConsoleMode.Plain, Pause = TimeSpan.Zero });
        Assert.That(console.Output.IndexOfAny((char[])['\u001b', '│']), Is.Negative, "neither control sequences nor tables");
        Assert.That(console.Lines, Has.Count.EqualTo(20));
        Assert.That(console.Lines[4], Does.Match(@"^\[\d\d:\d\d:\d\d\] .+: 25 %, trial 4, best 0\.\d+ \(trial \d\), 1 failed; trial 4 failed: InvalidOperationException: four \[red\]$"));
    }

    [Test]
    public void Plain_lines_come_for_new_bests_and_the_end_but_seldom_otherwise()
    {
        using TestConsole console = Console();
        SearchResult<Bench201Space> result = Run(console, new SearchConsoleOptions { Mode = ConsoleMode.Plain, Pause = TimeSpan.FromHours(1) });
        double best = double.NegativeInfinity;
        int bests = result.Trials.Count(trial => trial.Score > best && (best = trial.Score) == best);
        // The first failure is told too, and the last trial.
        Assert.That(console.Lines, Has.Count.EqualTo(bests + 2));
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase("CI", "true")]
    [TestCase("TERM", "dumb")]
    public void The_environment_can_ask_for_plain_lines(string name, string value)
    {
        IAnsiConsole console = Terminal(isTerminal: true);
        Assert.That(SearchConsole.IsTerminal(console, _ => null), Is.True);
        Assert.That(SearchConsole.IsTerminal(console, asked => asked == name ? value : null), Is.False);
    }

    [Test]
    public void A_redirected_output_is_no_terminal() => Assert.That(SearchConsole.IsTerminal(Terminal(isTerminal: false), _ => null), Is.False);

    private static IAnsiConsole Terminal(bool isTerminal) => AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new WrittenOutput(isTerminal), Interactive = InteractionSupport.Yes, Ansi = AnsiSupport.Yes });

    private static TestConsole Console() => new TestConsole().Width(140).Interactive();

    private static SearchResult<Bench201Space> Run(TestConsole console, SearchConsoleOptions options)
    {
        var evaluator = new FunctionEvaluator<Bench201Space>((architecture, context, cancelled) => context.Number % 7 == 4
            ? throw new InvalidOperationException("four [red]")
            : new Evaluation(0.5 + (0.4 * new RandomSource(context.Seed).NextDouble()), 100));
        var search = new Search<Bench201Space>(new RandomSearch<Bench201Space>(3), evaluator, new SearchOptions { Budget = Budget.Trials(20) });
        return SearchConsole.Run(search, options with { Console = console });
    }
}
