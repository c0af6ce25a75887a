using System.CommandLine;
using Digits.Running;

namespace Digits;

/// <summary>The sample's options.</summary>
internal sealed class CommandLine
{
    private readonly Option<SearchChoice[]> _strategy = new("--strategy")
    {
        Description = "Which searches run; several may be given.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [SearchChoice.All],
    };

    private readonly Option<int?> _trials = Checked(
        new Option<int?>("--trials") { Description = "Trials of each sampled search (60, or as many as --seconds allows)." }, value => value >= 1, "at least 1");

    private readonly Option<ulong> _seed = new("--seed") { Description = "Determines everything random.", DefaultValueFactory = _ => 1 };

    private readonly Option<string> _device = new("--device") { Description = "cpu, cuda, cuda:N or auto.", DefaultValueFactory = _ => "cpu" };

    private readonly Option<int?> _threads = Checked(
        new Option<int?>("--threads") { Description = "Threads of libtorch (1). A run repeats itself exactly with the same number." }, value => value >= 1, "at least 1");

    private readonly Option<double?> _seconds = Checked(
        new Option<double?>("--seconds")
        {
            Description = "Wall time of the whole run, about two fifths of it for the searches. Without it budgets are counted in trials and images, and a run can be repeated exactly.",
        },
        value => value >= 30,
        "at least 30");

    private readonly Option<string?> _data = new("--data")
    {
        Description = "A folder with MNIST-format files (MNIST, Fashion-MNIST, KMNIST) or CIFAR-10's binary files, in place of drawn digits.",
    };

    private readonly Option<string?> _download = new("--download")
    {
        Description = "Fetches a published data set into --data (data/NAME by default), verifies it and uses it: fashion-mnist or mnist.",
    };

    private readonly Option<string> _output = new("--output") { Description = "Where the pictures go.", DefaultValueFactory = _ => "results/digits" };

    private readonly Option<bool> _quick = new("--quick") { Description = "Tiny budgets, to see that everything runs." };

    /// <summary>The command with its action.</summary>
    /// <param name="run">Runs the sample; gets the settings, the data set to download, and the token of Ctrl-C.</param>
    public RootCommand Build(Func<RunSettings, string?, CancellationToken, Task<int>> run)
    {
        var command = new RootCommand(
            "Searches a space of small networks by random search, evolution, reinforcement learning and DARTS, retrains what they found, and draws it.")
        {
            _strategy, _trials, _seed, _device, _threads, _seconds, _data, _download, _output, _quick,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_quick) && result.GetValue(_seconds) is not null)
            {
                result.AddError("--quick and --seconds exclude each other.");
            }
        });
        command.SetAction((result, cancelled) => run(Settings(result), result.GetValue(_download), cancelled));
        return command;
    }

    private RunSettings Settings(ParseResult result)
    {
        SearchChoice[] chosen = result.GetValue(_strategy)!;
        return new RunSettings
        {
            Searches = chosen.Contains(SearchChoice.All) ? Enum.GetValues<SearchKind>() : [.. chosen.Distinct().Select(Kind)],
            Trials = result.GetValue(_trials),
            Seed = result.GetValue(_seed),
            Device = result.GetValue(_device)!,
            Threads = result.GetValue(_threads) ?? 1,
            Time = result.GetValue(_seconds) is double seconds ? TimeSpan.FromSeconds(seconds) : null,
            Data = result.GetValue(_data),
            Output = result.GetValue(_output)!,
            Quick = result.GetValue(_quick),
        };
    }

    private static SearchKind Kind(SearchChoice choice) => choice switch
    {
        SearchChoice.Random => SearchKind.Random,
        SearchChoice.Evolution => SearchKind.Evolution,
        SearchChoice.Rl => SearchKind.Reinforce,
        _ => SearchKind.Darts,
    };

    private static Option<T?> Checked<T>(Option<T?> option, Func<T, bool> holds, string allowed)
        where T : struct
    {
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is T value && !holds(value))
            {
                result.AddError($"{option.Name} is {value}; it must be {allowed}.");
            }
        });
        return option;
    }
}
