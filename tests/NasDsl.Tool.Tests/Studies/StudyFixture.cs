using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Tool.Tests;

/// <summary>A folder with a file of studies of MacroSpace, whose scores are a formula of the tokens: what begins with an MB6K5 fails.</summary>
internal sealed class StudyFixture : IDisposable
{
    /// <summary>Why architectures fail whose first layer is an MB6K5; markup and a terminal's command are in it.</summary>
    public const string Reason = "no [bold]room[/] for a \"wide\" layer,\nor \u001b[31mred";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nasdsl-tool-");

    /// <summary>The file of studies.</summary>
    public string File => PathOf("studies.db");

    /// <summary>A file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs a study to its end.</summary>
    public SearchResult<MacroSpace> Keep(string name, int trials = 20)
    {
        using SqliteStudyStore store = SqliteStudyStore.Open(File);
        var options = new StudyOptions
        {
            Search = new SearchOptions { Budget = Budget.Trials(trials), Seed = 7, FailureLimit = trials },
            Settings = new Dictionary<string, string> { ["formula"] = "digits" },
        };
        return new Study<MacroSpace>(store, name, static seed => new RandomSearch<MacroSpace>(seed), new FunctionEvaluator<MacroSpace>(Evaluate), options).Run();
    }

    /// <summary>Runs a command line.</summary>
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Commands.StudyTool.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static Evaluation Evaluate(MacroSpace architecture, TrialContext trial, CancellationToken cancellationToken)
    {
        if (architecture.Stage1[0] == MacroOp.MB6K5)
        {
            throw new InvalidOperationException(Reason);
        }

        int[] tokens = new int[MacroSpace.TokenCount];
        architecture.Encode(tokens, []);
        return new Evaluation(tokens.Select(static (token, at) => token * (at + 1)).Sum() / 75.0, 100) { Costs = [tokens.Sum() / 3.0] };
    }
}
