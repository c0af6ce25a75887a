using System.Globalization;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.StudyWorker;

// evaluate-trial: a trial's child process (see ChildProcessEvaluator).
if (ChildTrials.Run(args) is { } exitCode)
{
    return exitCode;
}

// DATABASE NAME TRIALS PARALLEL LEASE MILLISECONDS [GATE] [stubborn]: works on the study, each evaluation as long as told, and says what it does; begins when the file
// GATE exists. A stubborn one does not heed that its evaluation is cancelled.
var study = new WorkerStudy(args[0], args[1], Number(args[2]), Number(args[3]), Number(args[4]));
int milliseconds = Number(args[5]);
bool isStubborn = args[^1] == "stubborn";
using SqlStudyStore store = study.Open();
if (args is [_, _, _, _, _, _, var gate, ..] && gate != "stubborn")
{
    // Code is compiled before the gate opens, not while the others wait for the study: so they do contend for it.
    string warmUp = $"{gate}-{Environment.ProcessId}.db";
    using (SqlStudyStore own = new WorkerStudy(warmUp, "warm-up", 3).Open())
    {
        new WorkerStudy(warmUp, "warm-up", 3).On(own, static (architecture, trial, _) => WorkerStudy.Evaluate(architecture, trial)).Run();
    }

    Console.WriteLine("ready");
    while (!File.Exists(gate))
    {
        Thread.Sleep(5);
    }
}
else
{
    Console.WriteLine("ready");
}

SearchResult<WorkerSpace> result = study.On(store, (architecture, trial, cancellation) =>
{
    Console.WriteLine($"begin {trial.Number}");
    for (int i = 0; i < 4; i++)
    {
        trial.Curve?.Report(new CurvePoint("loss", i, 1.0 / (i + 1)));
        if (isStubborn)
        {
            Thread.Sleep(milliseconds / 4);
        }
        else
        {
            cancellation.WaitHandle.WaitOne(milliseconds / 4);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    Evaluation found = WorkerStudy.Evaluate(architecture, trial);
    Console.WriteLine($"end {trial.Number}");
    return found;
}).Run();
Console.WriteLine($"stop {result.StopReason} {result.Trials.Count} {result.Best?.Number}");
return 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
