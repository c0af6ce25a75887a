using System.Diagnostics;
using NasDsl.Search;

namespace NasDsl.StudyWorker;

/// <summary>What a trial's child process does here: an architecture's first number says how it ends.</summary>
internal static class ChildTrials
{
    internal static int? Run(string[] args) => ChildProcessEvaluator<WorkerSpace>.RunAsChild(args, new FunctionEvaluator<WorkerSpace>(Evaluate));

    private static Evaluation Evaluate(WorkerSpace architecture, TrialContext trial, CancellationToken cancellation)
    {
        Console.WriteLine("A word to the console.");

        // As native code prints, which knows nothing of the console's other way; a number is JSON too.
        using (Stream output = Console.OpenStandardOutput())
        {
            output.Write("42\n"u8);
        }

        trial.Curve?.Report(new CurvePoint("loss", 1, double.NaN));
        switch (architecture.First)
        {
            case 1:
                throw new InvalidDataException("no such file");
            case 2:
                using (var self = Process.GetCurrentProcess())
                {
                    self.Kill();
                }

                Thread.Sleep(Timeout.Infinite);
                break;
            case 3:
                Environment.FailFast("Something native broke.");
                break;
            case 4:
                throw new InsufficientMemoryException("[enforce fail at alloc_cpu.cpp:114] DefaultCPUAllocator: can't allocate memory: you tried to allocate 8000000000 bytes.");
            case 5:
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
                break;
            case 6:
                return new Evaluation(double.NaN, 5);
            case 8:
                trial.Checkpoints!.Save(1, static _ => throw new IOException("No space left on device"));
                break;
        }

        return new Evaluation(architecture.Second + (trial.Seed % 100 / 1000.0), 3) { Costs = [trial.Parent ?? -1] };
    }
}
