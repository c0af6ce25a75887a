using System.CommandLine;
using NasDsl.Search.Comparison;
using TabularBench.Running;
using TabularBench.Spaces;

namespace TabularBench;

/// <summary>The sample's options.</summary>
internal sealed class CommandLine
{
    private readonly Option<FileInfo> _table = new Option<FileInfo>("--table")
    {
        Description = "A table in JSON, such as NAS-Bench-Macro's nas-bench-macro_cifar10.json; without it one is generated.",
    }.AcceptExistingOnly();

    private readonly Option<Landscape> _landscape = new("--landscape")
    {
        Description = "How the scores of a generated table depend on the decisions.",
        DefaultValueFactory = static _ => Landscape.Interacting,
    };

    private readonly Option<string[]> _strategies = new("--strategy")
    {
        Description = "Which strategies compete, all by default; several may be given.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<int> _trials = AtLeastOne("--trials", "Evaluations of each run (100).", 100);

    private readonly Option<int> _runs = AtLeastOne("--runs", "Runs of each strategy, each with a seed of its own (50).", 50);

    private readonly Option<int> _threads = AtLeastOne("--threads", "Runs at once; the result does not depend on it (all cores).", Environment.ProcessorCount);

    private readonly Option<ulong> _seed = new("--seed") { Description = "The first run's seed, and a generated table's (1).", DefaultValueFactory = static _ => 1 };

    private readonly Option<bool> _exact = new("--exact") { Description = "Queries give true scores instead of one noisy training's." };

    private readonly Option<string> _output = new("--output") { Description = "Where the pictures go.", DefaultValueFactory = static _ => "results/tabular" };

    /// <summary>The command with its action.</summary>
    /// <param name="run">Runs the sample; gets the settings and the token of Ctrl-C.</param>
    public RootCommand Build(Func<RunSettings, CancellationToken, int> run)
    {
        _strategies.AcceptOnlyFromAmong([.. Contenders.All<MacroSpace>().Select(static contender => contender.Name)]);
        var command = new RootCommand("Compares search strategies over a table of architectures that were trained beforehand, and draws their regret.")
        {
            _table, _landscape, _strategies, _trials, _runs, _seed, _threads, _exact, _output,
        };
        command.SetAction((result, cancelled) => Task.FromResult(run(Settings(result), cancelled)));
        return command;
    }

    private RunSettings Settings(ParseResult result) => new()
    {
        Table = result.GetValue(_table)?.FullName,
        Landscape = result.GetValue(_landscape),
        Strategies = result.GetValue(_strategies)!,
        Options = new ComparisonOptions
        {
            Trials = result.GetValue(_trials),
            Runs = result.GetValue(_runs),
            FirstSeed = result.GetValue(_seed),
            Threads = result.GetValue(_threads),
            IsExact = result.GetValue(_exact),
        },
        Output = result.GetValue(_output)!,
    };

    private static Option<int> AtLeastOne(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
            {
                result.AddError($"{name} is {result.GetValue(option)}; it must be at least 1.");
            }
        });
        return option;
    }
}
