using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NasDsl.Benchmarks.Comparison;
using NasDsl.Benchmarks.Fuzz;
using NasDsl.Benchmarks.Generator;
using NasDsl.Benchmarks.Kills;
using NasDsl.Benchmarks.Latency;
using NasDsl.Benchmarks.OneShot;
using NasDsl.Benchmarks.Pareto;
using NasDsl.Benchmarks.Report;
using NasDsl.Benchmarks.Studies;
using NasDsl.Benchmarks.Supernet;

switch (args)
{
    // One step of the generated supernet beside the hand-written one, in interleaved pairs.
    case ["--supernet", .. var rest]:
        return SupernetStepComparison.Run(rest is [var pairs] ? int.Parse(pairs) : 61);

    // N [--seed S]: composes and breaks declarations.
    case ["--fuzz", .. var rest]:
        return FuzzMode.Run(rest);

    // What one edit allocates.
    case ["--allocation"]:
        return EditAllocation.Run();

    // Strategies over tables (--compare --help).
    case ["--compare", .. var rest]:
        return CompareMode.Run(rest);

    // [networks] [seed]: the order that supernets give, beside networks that are trained alone.
    case ["--rank", .. var rest]:
        return SupernetRank.Run(rest);

    // [networks]: what a table of latencies says of networks, beside what the clock says of them.
    case ["--latency", .. var rest]:
        return LatencyAgreement.Run(rest);

    // [file]: NSGA-II on NAS-Bench-Macro, beside the exact front; the front as a picture.
    case ["--pareto", .. var rest]:
        return MacroFront.Run(rest);

    // [seconds] [seeds] [file of rows that are known]: one-shot searches and evolution within the same time, what they find trained alike.
    case ["--one-shot", .. var rest]:
        return OneShotTable.Run(rest);

    // [kills] [seed]: processes that search by DARTS, killed at random instants, beside unbroken searches.
    case ["--kills-darts", .. var rest]:
        return DartsKills.Run(rest);

    // [kills] [family …]: workers on studies are killed at random instants; what they end with is that of work that was never killed.
    case ["--kills", .. var rest]:
        return KillsMode.Run(rest);

    case ["--kills-worker", .. var rest]:
        return KillsMode.RunWorker(rest);

    // [trials] [folder]: what it costs to keep a study.
    case ["--study-overhead", .. var rest]:
        return StudyOverhead.Run(rest);

    // [trials] [file]: how long a large study's report takes to write, and how large it is.
    case ["--report", .. var rest]:
        return ReportTimes.Run(rest);

    // Everything else goes to BenchmarkDotNet (--filter '*Darts*', --list flat, …), in this process: no project is built for each benchmark, and libtorch
    // is loaded once.
    default:
        IConfig config = DefaultConfig.Instance.AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
