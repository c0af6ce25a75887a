using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>Candidate sets and spaces of another project, as a project reference and as a compiled assembly.</summary>
public class ReferencedSpaceTests
{
    private const string Use = """
        using NasDsl;
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record S { [Choice] public partial Library.Op First { get; init; } }
        """;

    [Test]
    public async Task A_candidate_set_of_another_project_is_used([Values] bool compiled)
    {
        GeneratorRun run = Run(Use, "using NasDsl; namespace Library; public enum Op { [Conv(3)] A, [Identity] B }", compiled);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [TestCase("[Conv(3)] A, B", "'B'")]
    [TestCase("[Conv(4)] A", "'A'")]
    public async Task An_invalid_candidate_set_of_another_project_is_refused_where_it_is_used(string members, string named)
    {
        GeneratorRun run = Run(Use, $"using NasDsl; namespace Library; public enum Op {{ {members} }}", compiled: true);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0209"]));
            Assert.That(found[0].GetMessage(), Does.Contain(named).And.Contains("'Op'"));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task What_is_experimental_in_another_project_is_answered_for_by_the_declaration_alone([Values] bool compiled, [Values] bool wholly)
    {
        string attribute = wholly ? "" : "[System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")]";
        GeneratorRun run = Run(
            """
            #pragma warning disable NEW1
            using NasDsl;
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S : Library.Base
            {
                [Choice] public partial Library.Op Second { get; init; }
                public partial Library.Part Last { get; init; }
            }
            """,
            $$"""
            using NasDsl;
            {{(wholly ? "[assembly: System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")]" : "")}}
            namespace Library;
            {{attribute}} public enum Op { [Conv(3)] A, [Identity] B }
            {{attribute}} [Block] public partial record Part { [Choice] public partial Op First { get; init; } }
            {{attribute}} [SearchSpace] public abstract partial record Base { [Choice] public partial Op First { get; init; } }
            """,
            compiled);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task A_space_of_another_project_says_which_member_keeps_it_from_being_relaxed([Values] bool compiled)
    {
        GeneratorRun run = Run(
            """
            public sealed class Relax<TSpace> where TSpace : class, NasDsl.Torch.IRelaxableSpace<TSpace>;
            public static class User { public static object Make() => new Relax<Library.Sized>(); }
            """,
            """
            using NasDsl; namespace Library;
            public enum Op { [Conv(3)] A, [Identity] B }
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Sized
            {
                [Choice, Channels(nameof(Width))] public partial Op First { get; init; }
                [Choice(8, 16)] public partial int Width { get; init; }
            }
            """,
            compiled);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0401"]));
            Assert.That(found[0].GetMessage(), Does.Contain("'Width' is the reason").And.Contains("the channels of 'First'"));
        }
    }

    [Test]
    public async Task A_space_derives_from_one_of_another_project([Values] bool compiled, [Values] bool isAbstract)
    {
        GeneratorRun run = Run(
            """
            using NasDsl;
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S : Library.Wide
            {
                [Layers(1, 2), Channels(nameof(Width))] public partial Layers<Library.Op> Last { get; init; }
                [Uniform(0, 1)] public partial double Momentum { get; init; }
            }
            [SearchSpace] public sealed partial record T : S { [Choice(1, 2)] public partial int Seed { get; init; } }
            public static class User
            {
                public static NetworkCost Cost(RandomSource random) => (T.Sample(random).Mutate(random) with { Width = 16, Name = "b", Seed = 2 }).Cost();
            }
            """,
            $$"""
            using NasDsl; namespace Library;
            public enum Op { [Conv(3)] A, [Identity] B }
            [SearchSpace{{(isAbstract ? "" : ", Input(1, 4, 4), Classes(3)")}}] public{{(isAbstract ? " abstract" : "")}} partial record Wide
            {
                [Choice] public partial Op First { get; init; }
                [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }
                [Choice(8, 16)] public partial int Width { get; init; }
                [Uniform(0, 1)] public required partial double Rate { get; init; }
                [Choice("a", "b")] public partial string Name { get; init; }
            }
            """,
            compiled);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources.Keys, Has.None.EndsWith("Invalid.g.cs"));
        }
    }

    [TestCase("(1, \"", "(2, \"")]
    [TestCase("GeneratedSpace(1, \"", "GeneratedSpace(1, \"0")]
    [TestCase("[global::NasDsl.Generated.GeneratedSpace(", "// (")]
    public async Task A_base_that_another_version_generated_is_refused(string from, string to)
    {
        CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create(
            ["using NasDsl; namespace Library; [SearchSpace] public partial record Wide { [Choice(8, 16)] public partial int Width { get; init; } }"],
            name: "Library")).Output;
        foreach (SyntaxTree tree in library.SyntaxTrees)
        {
            library = library.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.ToString().Replace(from, to), tree.FilePath));
        }

        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
            ["using NasDsl; [SearchSpace] public partial record S : Library.Wide { [Choice(1, 2)] public partial int Seed { get; init; } }"],
            references: [TestCompilation.Compiled(library)]));
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0033"]));
            Assert.That(found[0].Location.SourceTree!.GetText().ToString(found[0].Location.SourceSpan), Is.EqualTo("Library.Wide"));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task A_decision_of_another_project_that_cannot_be_read_is_named([Values] bool compiled)
    {
        GeneratorRun run = Run(
            "using NasDsl; [SearchSpace] public partial record S : Library.Wide { [Choice(1, 2)] public partial int Seed { get; init; } }",
            "using NasDsl; namespace Library; [SearchSpace] public partial record Wide { [Choice(8, 16)] internal partial int Width { get; init; } }",
            compiled);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            // A compiled assembly does not show what is internal to it.
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])[compiled ? "NAS0033" : "NAS0032"]));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [Test]
    public async Task What_does_not_fit_an_inherited_layer_is_shown_where_the_base_is_named()
    {
        GeneratorRun run = Run(
            "using NasDsl; [SearchSpace, Input(64), Classes(2)] public partial record S : Library.Images;",
            "using NasDsl; namespace Library; public enum Op { [Conv(3)] A, [Identity] B } [SearchSpace] public abstract partial record Images { [Choice] public partial Op First { get; init; } }",
            compiled: true);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0211"]));
            Assert.That(found[0].Location.SourceTree!.GetText().ToString(found[0].Location.SourceSpan), Is.EqualTo("Library.Images"));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    private static GeneratorRun Run(string source, string library, bool compiled)
    {
        CSharpCompilation compilation = GeneratorRun.Of(TestCompilation.Create([library], name: "Library")).Output;
        return GeneratorRun.Of(TestCompilation.Create([source], references: [compiled ? TestCompilation.Compiled(compilation) : compilation.ToMetadataReference()]));
    }
}
