using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NasDsl.Benchmarks.Comparison;
using NasDsl.Benchmarks.Fuzz;
using NasDsl.Benchmarks.Generator;
using NasDsl.Benchmarks.Supernet;

// --supernet [pairs] compares one step of the generated supernet with the hand-written one in interleaved pairs,
// --allocation shows what one edit allocates, --fuzz N [--seed S] composes and breaks declarations,
// --compare runs strategies over tables (--compare --help);
// everything else goes to BenchmarkDotNet (--filter '*Darts*', --list flat, …).
if (args is ["--supernet", .. var rest])
{
    return SupernetStepComparison.Run(rest is [var pairs] ? int.Parse(pairs) : 61);
}

if (args is ["--fuzz", .. var fuzz])
{
    return FuzzMode.Run(fuzz);
}

if (args is ["--compare", .. var compare])
{
    return CompareMode.Run(compare);
}

if (args is ["--allocation"])
{
    return EditAllocation.Run();
}

// In this process: no project is built for each benchmark, and libtorch is loaded once.
IConfig config = DefaultConfig.Instance.AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
