using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>Blocks of another project, as a project reference and as a compiled assembly.</summary>
public class ReferencedBlockTests
{
    private const string Use = """
        using NasDsl;
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record S { [Layers(1, 2)] public partial Layers<Library.Part> Body { get; init; } public partial Library.Part [|Last|] { get; init; } }
        """;

    private const string Part = """
        using NasDsl; namespace Library;
        public enum Op { [Conv(3)] A, [Identity] B }
        [Block] public partial record Inner { [Choice] public partial Op One { get; init; } }
        [Block] public partial record Part { public partial Inner First { get; init; } [Choice(1, 2)] public partial int Value { get; init; } }
        """;

    [Test]
    public async Task A_block_of_another_project_is_used([Values] bool compiled)
    {
        CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create([Part], name: "Library")).Output;
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
            [MarkedSource.Of(Use).Text], references: [compiled ? TestCompilation.Compiled(library) : library.ToMetadataReference()]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources["S.Encoding.g.cs"], Does.Contain("\"Body[1].First.One\""));
        }
    }

    [Test]
    public async Task An_invalid_block_of_another_project_is_refused_where_it_stands()
    {
        CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create([Part.Replace("Conv(3)", "Conv(4)")], name: "Library")).Output;
        MarkedSource source = MarkedSource.Of(Use.Replace("[Layers(1, 2)] public partial Layers<Library.Part> Body { get; init; } ", ""));
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create([source.Text], references: [TestCompilation.Compiled(library)]));
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0339"]));
            Assert.That(found.Select(diagnostic => diagnostic.Location.SourceSpan), Is.EqualTo(source.Spans));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }

    [TestCase("GeneratedSpace(1, \"", "GeneratedSpace(2, \"")]
    [TestCase("GeneratedSpace(1, \"", "GeneratedSpace(1, \"0")]
    [TestCase("[global::NasDsl.Generated.GeneratedSpace(", "// (")]
    public async Task A_block_that_another_version_generated_is_refused(string from, string to)
    {
        foreach (string declared in (string[])["public partial record Part", "public sealed partial record Part"])
        {
            CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create(
                [Part.Replace("public partial record Part", declared)], name: "Library")).Output;
            foreach (SyntaxTree tree in library.SyntaxTrees)
            {
                string text = tree.ToString();
                Assert.That(text.Contains(from), Is.EqualTo(tree.FilePath.EndsWith("Values.g.cs", StringComparison.Ordinal)), declared);
                library = library.ReplaceSyntaxTree(tree, TestCompilation.Parse(text.Replace(from, to), tree.FilePath));
            }

            MarkedSource source = MarkedSource.Of(Use.Replace("[Layers(1, 2)] public partial Layers<Library.Part> Body { get; init; } ", ""));
            GeneratorRun run = GeneratorRun.Of(TestCompilation.Create([source.Text], references: [TestCompilation.Compiled(library)]));
            ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0339"]), declared);
                Assert.That(found.Select(diagnostic => diagnostic.Location.SourceSpan), Is.EqualTo(source.Spans), declared);
                Assert.That(run.CompilerDiagnostics, Is.Empty, declared);
            }
        }
    }

    [Test]
    public async Task A_block_with_decisions_that_are_not_seen_is_refused([Values] bool compiled)
    {
        CSharpCompilation library = GeneratorRun.Of(TestCompilation.Create(
            [Part.Replace("[Choice(1, 2)] public partial int Value", "[Choice(1, 2)] internal partial int Value")], name: "Library")).Output;
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
            [MarkedSource.Of(Use).Text], references: [compiled ? TestCompilation.Compiled(library) : library.ToMetadataReference()]));
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0339", "NAS0339"]));
            Assert.That(found[0].GetMessage(), Does.Contain("not public"));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }
}
