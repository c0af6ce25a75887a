using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>An editor makes a compilation for each keystroke; a generator or analyzer that held on to one would eat its memory.</summary>
public class RetentionTests
{
    [Test]
    public async Task No_compilation_outlives_its_run()
    {
        (GeneratorDriver driver, List<WeakReference> compilations) = await Edit();
        for (int i = 0; i < 10 && compilations.SkipLast(1).Any(reference => reference.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The driver itself may hold the last one.
        Assert.That(compilations.SkipLast(1).Count(reference => reference.IsAlive), Is.Zero);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(GeneratorDriver Driver, List<WeakReference> Compilations)> Edit()
    {
        var compilations = new List<WeakReference>();
        CSharpCompilation compilation = TestCompilation.Of(SampleSpaces.All);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SearchSpaceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        for (int i = 0; i < 8; i++)
        {
            string text = SampleSpaces.Chain.Replace("Stem(16)", $"Stem({16 + i})");
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], TestCompilation.Parse(text));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            await Analysis.Of(output);
            compilations.Add(new WeakReference(compilation));
        }

        return (driver, compilations);
    }
}
