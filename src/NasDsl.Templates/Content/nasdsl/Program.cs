using NasDsl.Reporting;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NasSearch;
using TorchSharp;

// Searches, and keeps every trial in study.db: run it again after Ctrl-C or a crash, and it goes on where it was.
int trials = args is [var count] ? int.Parse(count) : 20;
torch.set_num_threads(1);
using var data = new SpiralData();
using IStudyStore store = SqliteStudyStore.Open("study.db");
var study = new Study<SpiralSpace>(
    store,
    "evolution",
    seed => new RegularizedEvolution<SpiralSpace>(seed, expectedTrials: 20),
    data.Evaluator,
    new StudyOptions
    {
        Search = new SearchOptions { Budget = Budget.Trials(trials), Seed = 1 },
        Threads = torch.get_num_threads(),
        StopsOnSignals = true,
    });
SearchResult<SpiralSpace> result = SearchConsole.Show<SpiralSpace, SearchResult<SpiralSpace>>(progress => study.Run(progress));
StudyReport.Write<SpiralSpace>(store.Read("evolution"), "report.html");

Console.WriteLine(result);
Console.WriteLine(result.BestArchitecture.ToString("C#", null));
Console.WriteLine($"{result.BestArchitecture.Cost().Parameters:N0} parameters; all trials: report.html");
