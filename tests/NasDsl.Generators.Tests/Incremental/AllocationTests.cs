using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.Generators.Declaration;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>What one edit costs, in bytes, which no load of the machine changes as it changes times.</summary>
public class AllocationTests
{
    private const int Spaces = 40;

    // Of what an edit allocates, four fifths are the compiler's: it binds the attributes of a new compilation's symbols when they are first asked for.
    private const int BytesPerSpace = 110 * 1024;
    private const int OwnBytesPerSpace = 24 * 1024;

    [Test]
    public void An_edit_elsewhere_reads_each_space_anew_at_a_small_price()
    {
        string[] sources =
        [
            SampleSpaces.Operations,
            .. Enumerable.Range(0, Spaces).Select(i => SampleSpaces.Chain.Replace("ChainSpace", $"Chain{i}Space")),
            "public static class Unrelated { public static int Answer() => 0; }",
        ];
        CSharpCompilation compilation = TestCompilation.Of(sources);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SearchSpaceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver = driver.RunGenerators(compilation);
        long least = long.MaxValue;
        for (int edit = 1; edit <= 5; edit++)
        {
            compilation = compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[^1], TestCompilation.Parse(sources[^1].Replace("=> 0", $"=> {edit}"), "Unrelated.cs"));
            long before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(compilation);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        CSharpCompilation fresh = (CSharpCompilation)compilation.Clone();
        INamedTypeSymbol[] types = [.. Enumerable.Range(0, Spaces).Select(i => fresh.GetTypeByMetadataName($"Samples.Chain{i}Space")!)];
        long read = Read(types, fresh);
        long again = Read(types, fresh);
        TestContext.Out.WriteLine(
            $"{least / Spaces / 1024.0:F1} KiB for each of {Spaces} spaces; reading {read / Spaces / 1024.0:F1}, of which {again / Spaces / 1024.0:F1} once the symbols are bound");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(least / Spaces, Is.LessThan(BytesPerSpace));
            Assert.That(again / Spaces, Is.LessThan(OwnBytesPerSpace));
        }
    }

    private static long Read(INamedTypeSymbol[] types, CSharpCompilation compilation)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (INamedTypeSymbol type in types)
        {
            SpaceReader.Read(type, compilation, default);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
