using BenchmarkDotNet.Attributes;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Encoding;

/// <summary>A DARTS architecture: encode, decode, sample and mutate, generated and by hand.</summary>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class DartsBenchmark
{
    private readonly int[] _tokens = new int[HandWrittenDarts.TokenCount];
    private readonly RandomSource _random = new(1);
    private DartsSpace _generated = null!;
    private HandWrittenDarts _hand = null!;

    [GlobalSetup]
    public void Setup()
    {
        _generated = DartsSpace.Sample(_random);
        _generated.Encode(_tokens, default);
        _hand = HandWrittenDarts.Decode(_tokens);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Encode")]
    public void EncodeByHand() => _hand.Encode(_tokens);

    [Benchmark, BenchmarkCategory("Encode")]
    public void EncodeGenerated() => _generated.Encode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Decode")]
    public HandWrittenDarts DecodeByHand() => HandWrittenDarts.Decode(_tokens);

    [Benchmark, BenchmarkCategory("Decode")]
    public DartsSpace DecodeGenerated() => DartsSpace.Decode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Sample")]
    public HandWrittenDarts SampleByHand() => HandWrittenDarts.Sample(_random);

    [Benchmark, BenchmarkCategory("Sample")]
    public DartsSpace SampleGenerated() => DartsSpace.Sample(_random);

    [Benchmark(Baseline = true), BenchmarkCategory("Encode+Mutate")]
    public HandWrittenDarts MutateByHand()
    {
        _hand.Encode(_tokens);
        return _hand.Mutate(_random);
    }

    [Benchmark, BenchmarkCategory("Encode+Mutate")]
    public DartsSpace MutateGenerated()
    {
        _generated.Encode(_tokens, default);
        return _generated.Mutate(_random);
    }
}
