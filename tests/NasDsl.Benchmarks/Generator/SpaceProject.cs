using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Benchmarks.Generator;

/// <summary>A project in memory: many plain files, some of which declare a space.</summary>
internal static class SpaceProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Create(int files, int spaces)
    {
        var trees = new SyntaxTree[files];
        for (int i = 0; i < files; i++)
        {
            trees[i] = Parse(i < spaces ? Space(i) : Plain(i, 0));
        }

        MetadataReference[] references =
        [
            .. Net100.References.All,
            MetadataReference.CreateFromFile(typeof(SearchSpaceAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Torch.BuildOptions).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(TorchSharp.torch).Assembly.Location),
        ];
        return CSharpCompilation.Create(
            "Benchmark", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public static GeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>An edit in a file without a space, as typing makes it.</summary>
    public static CSharpCompilation EditPlainFile(CSharpCompilation compilation, int version)
    {
        int last = compilation.SyntaxTrees.Length - 1;
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[last], Parse(Plain(last, version)));
    }

    /// <summary>Another member of a type without a space: what can be named has changed.</summary>
    public static CSharpCompilation AddPlainMember(CSharpCompilation compilation, int version)
    {
        int last = compilation.SyntaxTrees.Length - 1;
        string text = Plain(last, 0).Replace("public int Value", $"public int Value{version}() => 0;\n    public int Value", StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[last], Parse(text));
    }

    /// <summary>A change of one space's own declaration.</summary>
    public static CSharpCompilation EditSpace(CSharpCompilation compilation, int version) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees[0], Parse(Space(0).Replace("Stem(16)", $"Stem({16 + version})", StringComparison.Ordinal)));

    private static SyntaxTree Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, encoding: System.Text.Encoding.UTF8);

    private static string Plain(int number, int version) =>
        $$"""
        namespace Plain;

        public sealed class Type{{number}}
        {
            public int Value() => {{version}};
        }
        """;

    private static string Space(int number) =>
        $$"""
        using NasDsl;

        namespace Spaces;

        public enum Op{{number}} { [Conv(3)] Conv3, [SepConv(3)] Sep3, [SepConv(5)] Sep5, [MaxPool(3)] Max3, [Identity] Skip }

        [SearchSpace, Input(3, 32, 32), Classes(10), Stem(16)]
        public partial record Space{{number}}
        {
            [Choice] public partial Op{{number}} First { get; init; }
            [Layers(1, 4), Channels(nameof(Width)), Stride(2)] public partial Layers<Op{{number}}> Body { get; init; }
            [Cell(Nodes = 4), Repeat(2)] public partial Cell<Op{{number}}> Top { get; init; }
            [Choice(32, 48, 64)] public partial int Width { get; init; }
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
        }
        """;
}
