using Microsoft.CodeAnalysis.CSharp;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>What an edit makes the generator do again: as little as there is to do.</summary>
public class EditTests
{
    private const string Other = "namespace Samples; public static class Unrelated { public static int Answer() => 42; }";

    [TestCase("return-value of another file", -1, "42", "43")]
    [TestCase("comment in another file", -1, "public static int", "/* why */ public static int")]
    [TestCase("comment in a space", 1, "[Choice] public", "/* first */ [Choice] public")]
    [TestCase("lines before a space", 1, "namespace Samples;", "namespace Samples;\n\n\n")]
    [TestCase("comment in an enum", 0, "[Zero] None", "/* no edge */ [Zero] None")]
    [TestCase("body of a space's own member", 4, "[Uniform(0, 1)]", "public int Twice() => 2 * 1; [Uniform(0, 1)]")]
    public void An_edit_that_changes_no_declaration_writes_nothing_again(string edit, int file, string from, string to)
    {
        string[] sources = [.. SampleSpaces.All, Other];
        file = file < 0 ? sources.Length + file : file;
        CSharpCompilation compilation = TestCompilation.Of(sources);
        GeneratorRun first = GeneratorRun.Of(compilation);
        GeneratorRun second = first.Again(Edited(compilation, file, sources[file], from, to));
        if (edit.StartsWith("body", StringComparison.Ordinal))
        {
            // A new member is a change of the declaration, because its name could be taken; it must end at the verdict.
            Assert.That(second.OutputReasons, Is.All.EqualTo(Reason.Cached));
            Assert.That(second.Reasons(TrackingNames.Verdict), Is.All.AnyOf(Reason.Unchanged, Reason.Cached));
        }
        else
        {
            second.AssertNothingAnew();
        }
    }

    [TestCase("a decision's bounds", 1, "Layers(1, 4)", "Layers(1, 5)", 1)]
    [TestCase("a size", 1, "Stem(16)", "Stem(24)", 1)]
    [TestCase("a value", 2, "Uniform(1, 8)", "Uniform(1, 9)", 1)]
    [TestCase("a kernel of an enum that one space uses", 0, "[SepConv(5)]", "[SepConv(7)]", 1)]
    [TestCase("an operation of an enum that three spaces use", 0, "[DilConv(3)]", "[DilConv(5)]", 3)]
    [TestCase("a mistake", 3, "Nodes = 3, Zero", "Nodes = 0, Zero", 1)]
    public void An_edit_writes_the_files_of_the_spaces_that_it_changes_and_no_others(string edit, int file, string from, string to, int spaces)
    {
        CSharpCompilation compilation = TestCompilation.Of(SampleSpaces.All);
        GeneratorRun first = GeneratorRun.Of(compilation);
        GeneratorRun second = first.Again(Edited(compilation, file, SampleSpaces.All[file], from, to));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Reasons(TrackingNames.Output).Count(reason => reason == Reason.Modified), Is.EqualTo(spaces), edit);
            Assert.That(
                second.Reasons(TrackingNames.Output).Where(reason => reason != Reason.Modified), Is.All.EqualTo(Reason.Cached), edit);
            Assert.That(SpacesWritten(second), Is.EqualTo(spaces), edit);
        }
    }

    [Test]
    public void A_second_space_of_the_same_name_renames_the_files_of_those_two_alone()
    {
        CSharpCompilation compilation = TestCompilation.Of(SampleSpaces.All);
        GeneratorRun first = GeneratorRun.Of(compilation);
        GeneratorRun second = first.Again(compilation.AddSyntaxTrees(TestCompilation.Parse(
            "using NasDsl; namespace Elsewhere; [SearchSpace] public partial record chainspace { [Choice(1, 2)] public partial int X { get; init; } }",
            "Elsewhere.cs")));
        string[] renamed = [.. second.Sources.Keys.Except(first.Sources.Keys)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Sources.Keys.Select(name => name.ToUpperInvariant()), Is.Unique);
            Assert.That(renamed, Has.All.Match("^(?i:chainspace)-[0-9a-f]{8}\\.[A-Za-z]+\\.g\\.cs$"));
            Assert.That(renamed.Select(name => name.Split('.')[0]).Distinct().Count(), Is.EqualTo(2));
            Assert.That(second.Reasons(TrackingNames.Output).Count(reason => reason is Reason.Modified), Is.EqualTo(1));
            Assert.That(second.Reasons(TrackingNames.Output).Count(reason => reason is Reason.New), Is.EqualTo(1));
            Assert.That(SpacesWritten(second), Is.EqualTo(2));
        }
    }

    [Test]
    public void The_order_of_the_files_changes_no_output()
    {
        GeneratorRun forward = GeneratorRun.Of(TestCompilation.Of(SampleSpaces.All));
        GeneratorRun backward = GeneratorRun.Of(TestCompilation.Of([.. SampleSpaces.All.Reverse()]));
        Assert.That(backward.Sources, Is.EquivalentTo(forward.Sources));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, string text, string from, string to)
    {
        Assert.That(text, Does.Contain(from));
        return compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[file], TestCompilation.Parse(text.Replace(from, to), compilation.SyntaxTrees[file].FilePath));
    }

    // One output step writes all files of a space.
    private static int SpacesWritten(GeneratorRun run) => run.Result.TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .Count(step => step.Outputs.Any(output => output.Reason != Reason.Cached));
}
