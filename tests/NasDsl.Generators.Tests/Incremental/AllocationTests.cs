using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>What one edit costs in a project of 1,000 files with 100 spaces, in bytes, which no load of the machine changes as it changes times.</summary>
public class AllocationTests
{
    private const int Files = 1000;
    private const int Spaces = 100;
    private const int Edits = 3;

    private const double KibibytesPerSpace = 50;

    // What is the generator's own, beside the compiler's binding of the attributes of a type that carries [SearchSpace]. Where one of these
    // names a property by nameof, the compiler declares all members of the record for it, which takes nearly all of the 50.
    private const double OwnKibibytesPerSpace = 6;

    // A change in an enum that all spaces use: everything is read again, and the compiler binds the attributes of all members.
    private const double KibibytesToReadAgain = 260;

    private const string SpaceOfTenMembers = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(1, 28, 28), Classes(10), Stem(16), Head(32)]
        public partial record TenSpace
        {
            [Choice] public partial ConvOp First { get; init; }
            [Choice, Stride(2)] public partial ConvOp Second { get; init; }
            [Layers(1, 4), Channels(nameof(Width)), Stride(2)] public partial Layers<ConvOp> Body { get; init; }
            [Layers(0, 2)] public partial Layers<ConvOp> Tail { get; init; }
            [Cell(Nodes = 2), Repeat(2)] public partial Cell<CellOp> Top { get; init; }
            [Choice(32, 48, 64)] public partial int Width { get; init; }
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
            [Uniform(0, 0.5, Step = 0.1)] public partial float Dropout { get; init; }
            [Choice(Schedule.Cosine, Schedule.Constant)] public partial Schedule Schedule { get; init; }
            [Choice(true, false)] public partial bool Nesterov { get; init; }
        }
        """;

    private static readonly string _named = SpaceOfTenMembers.Replace("Head(32)", "Head(nameof(Width))");

    [TestCase("a method's body", "=> 0", "=> {0}")]
    [TestCase("a new member", "public static int", "public static int Another{0}; public static int")]
    [TestCase("a new type", "public static class", "public class Another{0}; public static class")]
    [TestCase("a comment in the enums of all spaces", "Constant, Cosine", "Constant, /* {0} */ Cosine")]
    public void An_edit_allocates_little_for_each_space(string edit, string from, string to)
    {
        double all = Measure(new SearchSpaceGenerator(), SpaceOfTenMembers, from, to);
        double named = Measure(new SearchSpaceGenerator(), _named, from, to);
        double namedByTheCompiler = Measure(new MarkerGenerator("NasDsl.SearchSpaceAttribute"), _named, from, to);
        TestContext.Out.WriteLine(
            $"{all:F1} KiB for each space after an edit of {edit}; {named:F1} where an attribute of the type uses nameof, of which {namedByTheCompiler:F1} the compiler's");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all, Is.LessThan(KibibytesPerSpace));
            Assert.That(named - namedByTheCompiler, Is.LessThan(OwnKibibytesPerSpace));
        }
    }

    [Test]
    public void A_change_for_all_spaces_reads_them_again() =>
        Assert.That(
            Measure(new SearchSpaceGenerator(), SpaceOfTenMembers, "Constant, Cosine", "Constant, Cosine, Another{0}"),
            Is.InRange(KibibytesPerSpace, KibibytesToReadAgain));

    /// <summary>KiB for each space that the driver allocates for one edit in the first file that has the text.</summary>
    private static double Measure(IIncrementalGenerator generator, string space, string from, string to)
    {
        string[] sources =
        [
            "public static class Unrelated { public static int Answer() => 0; }",
            SampleSpaces.Operations,
            .. Enumerable.Range(0, Spaces).Select(i => space.Replace("TenSpace", $"Ten{i}Space")),
            .. Enumerable.Range(0, Files - Spaces - 2).Select(i => $"namespace Plain; public sealed class Type{i} {{ public int Value() => {i}; }}"),
        ];
        int file = Array.FindIndex(sources, source => source.Contains(from));
        CSharpCompilation compilation = TestCompilation.Of(sources);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver = driver.RunGenerators(compilation);
        long least = long.MaxValue;
        for (int i = 1; i <= Edits; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[file], TestCompilation.Parse(sources[file].Replace(from, string.Format(to, i)), $"File{file}.cs"));
            long before = GC.GetTotalAllocatedBytes(precise: true);
            driver = driver.RunGenerators(compilation);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / 1024.0 / Spaces;
    }
}
