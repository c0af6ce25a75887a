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

    private static GeneratorRun Run(string source, string library, bool compiled)
    {
        CSharpCompilation compilation = GeneratorRun.Of(TestCompilation.Create([library], name: "Library")).Output;
        return GeneratorRun.Of(TestCompilation.Create([source], references: [compiled ? Compiled(compilation) : compilation.ToMetadataReference()]));
    }

    private static PortableExecutableReference Compiled(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.That(compilation.Emit(image).Success, Is.True);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
