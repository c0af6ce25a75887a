using BenchmarkDotNet.Attributes;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Encoding;

/// <summary>A NAS-Bench-Macro architecture: encode, decode, sample and mutate, generated and by hand.</summary>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class MacroBenchmark
{
    private readonly int[] _tokens = new int[HandWrittenMacro.TokenCount];
    private readonly RandomSource _random = new(1);
    private MacroSpace _generated = null!;
    private HandWrittenMacro _hand = null!;

    [GlobalSetup]
    public void Setup()
    {
        _generated = MacroSpace.Sample(_random);
        _generated.Encode(_tokens, default);
        _hand = HandWrittenMacro.Decode(_tokens);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Encode")]
    public void EncodeByHand() => _hand.Encode(_tokens);

    [Benchmark, BenchmarkCategory("Encode")]
    public void EncodeGenerated() => _generated.Encode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Decode")]
    public HandWrittenMacro DecodeByHand() => HandWrittenMacro.Decode(_tokens);

    [Benchmark, BenchmarkCategory("Decode")]
    public MacroSpace DecodeGenerated() => MacroSpace.Decode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Sample")]
    public HandWrittenMacro SampleByHand() => HandWrittenMacro.Sample(_random);

    [Benchmark, BenchmarkCategory("Sample")]
    public MacroSpace SampleGenerated() => MacroSpace.Sample(_random);

    [Benchmark(Baseline = true), BenchmarkCategory("Encode+Mutate")]
    public HandWrittenMacro MutateByHand()
    {
        _hand.Encode(_tokens);
        return _hand.Mutate(_random);
    }

    [Benchmark, BenchmarkCategory("Encode+Mutate")]
    public MacroSpace MutateGenerated()
    {
        _generated.Encode(_tokens, default);
        return _generated.Mutate(_random);
    }
}
