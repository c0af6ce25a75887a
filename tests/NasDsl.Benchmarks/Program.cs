using BenchmarkDotNet.Running;
using NasDsl.Benchmarks.Supernet;

// --supernet [pairs] compares one step of the generated supernet with the hand-written one in interleaved pairs;
// everything else goes to BenchmarkDotNet (--filter '*Darts*', --list flat, …).
if (args is ["--supernet", .. var rest])
{
    return SupernetStepComparison.Run(rest is [var pairs] ? int.Parse(pairs) : 61);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
