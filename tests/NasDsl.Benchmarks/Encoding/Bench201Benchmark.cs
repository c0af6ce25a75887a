using BenchmarkDotNet.Attributes;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Encoding;

/// <summary>A NAS-Bench-201 architecture: encode, decode, sample and mutate, generated and by hand.</summary>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class Bench201Benchmark
{
    private readonly int[] _tokens = new int[HandWrittenBench201.TokenCount];
    private readonly RandomSource _random = new(1);
    private Bench201Space _generated = null!;
    private HandWrittenBench201 _hand = null!;

    [GlobalSetup]
    public void Setup()
    {
        _generated = Bench201Space.Sample(_random);
        _generated.Encode(_tokens, default);
        _hand = HandWrittenBench201.Decode(_tokens);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Encode")]
    public void EncodeByHand() => _hand.Encode(_tokens);

    [Benchmark, BenchmarkCategory("Encode")]
    public void EncodeGenerated() => _generated.Encode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Decode")]
    public HandWrittenBench201 DecodeByHand() => HandWrittenBench201.Decode(_tokens);

    [Benchmark, BenchmarkCategory("Decode")]
    public Bench201Space DecodeGenerated() => Bench201Space.Decode(_tokens, default);

    [Benchmark(Baseline = true), BenchmarkCategory("Sample")]
    public HandWrittenBench201 SampleByHand() => HandWrittenBench201.Sample(_random);

    [Benchmark, BenchmarkCategory("Sample")]
    public Bench201Space SampleGenerated() => Bench201Space.Sample(_random);

    [Benchmark(Baseline = true), BenchmarkCategory("Encode+Mutate")]
    public HandWrittenBench201 MutateByHand()
    {
        _hand.Encode(_tokens);
        return _hand.Mutate(_random);
    }

    [Benchmark, BenchmarkCategory("Encode+Mutate")]
    public Bench201Space MutateGenerated()
    {
        _generated.Encode(_tokens, default);
        return _generated.Mutate(_random);
    }
}
