using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators;

namespace NasDsl.Benchmarks.Generator;

/// <summary>The generator over a project of 200 files: its first run, and a run after an edit that touches no space.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmark
{
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _warm = null!;
    private int _version;

    [Params(1, 20)]
    public int Spaces { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = SpaceProject.Create(files: 200, Spaces);
        _warm = SpaceProject.Driver(new SearchSpaceGenerator()).RunGenerators(_compilation);
    }

    [Benchmark]
    public GeneratorDriver Cold() => SpaceProject.Driver(new SearchSpaceGenerator()).RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit()
    {
        _compilation = SpaceProject.EditPlainFile(_compilation, ++_version);
        return _warm = _warm.RunGenerators(_compilation);
    }
}
