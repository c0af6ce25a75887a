using Microsoft.CodeAnalysis.CSharp;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>An edit inside a block changes the block and the spaces that are made of it, and nothing else.</summary>
public class BlockEditTests
{
    private static readonly string[] _files =
    [
        "using NasDsl; public enum Op { [Conv(3)] A, [Identity] B }",
        "using NasDsl; [Block] public partial record Inner { [Choice(1, 2)] public partial int Value { get; init; } [Choice] public partial Op One { get; init; } }",
        "using NasDsl; [Block] public partial record Outer { public partial Inner First { get; init; } }",
        "using NasDsl; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Using { [Layers(1, 2)] public partial Layers<Outer> Body { get; init; } }",
        "using NasDsl; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Plain { [Choice] public partial Op First { get; init; } }",
    ];

    [TestCase("the inner block", 1, "Choice(1, 2)", "Choice(1, 2, 3)", 3)]
    [TestCase("the outer block", 2, "{ public", "{ [Choice(1, 2)] public partial int Another { get; init; } public", 2)]
    [TestCase("the enum", 0, "Conv(3)", "Conv(5)", 4)]
    [TestCase("a mistake in the inner block", 1, "Choice(1, 2)", "Choice(1, 1)", 3)]
    [TestCase("a comment in the inner block", 1, "Choice(1, 2)", "/* which */ Choice(1, 2)", 0)]
    public void An_edit_reaches_what_is_made_of_it(string edit, int file, string from, string to, int changed)
    {
        CSharpCompilation compilation = TestCompilation.Of(_files);
        GeneratorRun first = GeneratorRun.Of(compilation);
        GeneratorRun second = first.Again(compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[file], TestCompilation.Parse(_files[file].Replace(from, to), $"File{file}.cs")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Reasons(TrackingNames.Output).Count(reason => reason == Reason.Modified), Is.EqualTo(changed), edit);
            Assert.That(second.Reasons(TrackingNames.Output).Where(reason => reason != Reason.Modified), Is.All.EqualTo(Reason.Cached), edit);
        }
    }
}
