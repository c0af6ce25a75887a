using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>
/// What was read of a space is remembered as long as nothing changes on which it depends. Whatever that is, wherever it stands: after an edit there,
/// the files are those that a first run over the edited project writes.
/// </summary>
public class DependencyTests
{
    private const string Enums = "using NasDsl; namespace A; public enum Op { [Conv(3)] C, [Identity] I }";
    private const string Sized = "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(WIDTH)] public partial Op X { get; init; } }";

    [TestCase("an operation of its enum", "Conv(3)", "Conv(5)", Sized, Enums)]
    [TestCase("a constant", "= 8", "= 16", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Sizes.Width)] public partial Op X { get; init; } }", Enums, "namespace A; static class Sizes { public const int Width = 8; }")]
    [TestCase("a constant of a constant", "= 8", "= 16", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Sizes.Width)] public partial Op X { get; init; } }", Enums, "namespace A; static class Sizes { public const int Width = 2 * Far.Half; }", "namespace A; static class Far { public const int Half = 8; }")]
    [TestCase("a constant by using static", "= 8", "= 16", "using NasDsl; using static B.Sizes; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Width)] public partial Op X { get; init; } }", Enums, "namespace B; static class Sizes { public const int Width = 8; }")]
    [TestCase("a constant by global using static", "= 8", "= 16", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Width)] public partial Op X { get; init; } }", Enums, "global using static B.Sizes;", "namespace B; static class Sizes { public const int Width = 8; }")]
    [TestCase("which type is used globally", "B.Sizes", "C.Sizes", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Width)] public partial Op X { get; init; } }", Enums, "global using static B.Sizes;", "namespace B { static class Sizes { public const int Width = 8; } } namespace C { static class Sizes { public const int Width = 16; } }")]
    [TestCase("a global alias", "= A.Op", "= B.Op", "using NasDsl; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Named X { get; init; } }", Enums, "global using Named = A.Op;", "using NasDsl; namespace B; public enum Op { [Conv(5)] D, [Identity] J }")]
    [TestCase("a constant that a container inherits", "= 8", "= 16", "using NasDsl; namespace A; partial class Outer { [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice, Channels(Width)] public partial Op X { get; init; } } }", Enums, "namespace A; partial class Outer : Base;", "namespace A; class Base { protected const int Width = 8; }")]
    [TestCase("a decision in another part", "Choice(1, 2)", "Choice(1, 3)", "using NasDsl; namespace A; [SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } }", "using NasDsl; namespace A; public partial record S { [Choice(1, 2)] public partial int Y { get; init; } }")]
    [TestCase("a part that was none", "record T", "record S", "using NasDsl; namespace A; [SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } }", "namespace A; public partial record T { public static int Sample => 1; }")]
    [TestCase("an attribute that hides one of the language's", "class Plain", "class ConvAttribute", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Op X { get; init; } }", "namespace A; public class Plain(int kernel) : System.Attribute;", Enums)]
    [TestCase("a namespace that hides the language's", "namespace B", "namespace A.NasDsl", "namespace A; [NasDsl.SearchSpace] public partial record S { [NasDsl.Choice(1, 2)] public partial int X { get; init; } }", "namespace B { class Empty; }")]
    [TestCase("a module's constructor", "int ratio", "double ratio", "using NasDsl; namespace A; public enum Own { [Op<Ghost>(2)] G } [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Own X { get; init; } }", "using TorchSharp; namespace A; public sealed class Ghost(int ratio) : torch.nn.Module<torch.Tensor, torch.Tensor>(\"G\") { public override torch.Tensor forward(torch.Tensor input) => input; }")]
    [TestCase("a module's base", ": Middle", ": Other", "using NasDsl; namespace A; public enum Own { [Op<Ghost>] G } [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Own X { get; init; } }", "namespace A; public sealed class Ghost() : Middle;", "using TorchSharp; namespace A; public abstract class Middle() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"G\") { public override torch.Tensor forward(torch.Tensor input) => input; } public abstract class Other;")]
    [TestCase("whether a candidate is experimental", "[Identity]", "[Identity, System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")]", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Op X { get; init; } }", Enums)]
    [TestCase("under which id it is", "NEW1", "NEW2", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Own X { get; init; } }", "using NasDsl; namespace A; public enum Own { [Conv(3)] C, [Identity, System.Diagnostics.CodeAnalysis.Experimental(Ids.New)] I }", "namespace A; public static class Ids { public const string New = \"NEW1\"; }")]
    [TestCase("whether a block's module is within reach", "class Outer;", "class Outer : Home;", "using NasDsl; namespace A; public partial class Outer { [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { public partial Home.Part P { get; init; } } }", "using NasDsl; using TorchSharp; namespace A; public partial class Home { protected sealed class Ghost() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"G\") { public override torch.Tensor forward(torch.Tensor input) => input; } public enum Op { [Op<Ghost>] G, [Identity] I } [Block] public partial record Part { [Choice] public partial Op X { get; init; } } }", "namespace A; public partial class Outer;")]
    [TestCase("the name of an enum's member", "Q }", "R, Q = P + 1 }", "using NasDsl; namespace A; [SearchSpace] public partial record S { [Choice(E.P, E.Q)] public partial E X { get; init; } }", "namespace A; public enum E { P, Q }")]
    [TestCase("a condition of compilation", "#if !FAST", "#if FAST", "using NasDsl; namespace A; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Op X { get; init; } }", "using NasDsl; namespace A; public enum Op {\n#if !FAST\n[Conv(3)] C,\n#endif\n[Identity] I }")]
    public void An_edit_is_noticed_where_it_counts(string what, string from, string to, params string[] sources)
    {
        sources = [.. sources.Select(source => source.Replace("WIDTH", "8"))];
        CSharpCompilation before = TestCompilation.Of(sources);
        GeneratorRun first = GeneratorRun.Of(before);
        int file = Enumerable.Range(0, sources.Length).Last(i => sources[i].Contains(from));
        string[] edited = [.. sources.Select((source, i) => i == file ? source.Replace(from, to) : source)];
        GeneratorRun second = first.Again(before.ReplaceSyntaxTree(before.SyntaxTrees[file], TestCompilation.Parse(edited[file], $"File{file}.cs")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Sources, Is.EquivalentTo(GeneratorRun.Of(edited).Sources), what);
            Assert.That(second.Sources, Is.Not.EquivalentTo(first.Sources), $"{what} makes a difference");
        }
    }

    [Test]
    public void A_reference_that_goes_is_noticed()
    {
        CSharpCompilation with = TestCompilation.Create(SampleSpaces.All);
        CSharpCompilation without = with.WithReferences(TestCompilation.Create([], withTorch: false).References);
        GeneratorRun second = GeneratorRun.Of(with).Again(without);
        Assert.That(second.Sources, Is.EquivalentTo(GeneratorRun.Of(TestCompilation.Create(SampleSpaces.All, withTorch: false)).Sources));
    }

    [Test]
    public void The_name_of_the_assembly_is_noticed_to_which_a_reference_shows_its_internals()
    {
        CSharpCompilation library = TestCompilation.Create(
            ["using NasDsl; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")] public enum Op { [Op<G>] A, [Identity] B } internal sealed class G() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>(\"G\") { public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input; }"],
            name: "Library");
        CSharpCompilation friend = TestCompilation.Create(
            ["using NasDsl; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Op X { get; init; } }"],
            name: "Friend", references: [library.ToMetadataReference()]);
        GeneratorRun first = GeneratorRun.Of(friend);
        GeneratorRun second = first.Again(friend.WithAssemblyName("Stranger"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Sources.Keys, Has.None.EndsWith("Invalid.g.cs"));
            Assert.That(second.Sources.Keys, Is.EqualTo((string[])["S.Invalid.g.cs"]));
        }
    }

    // What is kept of a space is no matter of what is written of it, so that the files tell nothing here.
    [TestCase("int Kept => 1;", "int Kept => field;")]
    [TestCase("int Kept { get { return 1; } init { } }", "int Kept { get { return 1; } init { field = value; } }")]
    [TestCase("int Kept { get => 1; init { } }", "int Kept { get => new[] { 1 }.Sum(x => x + field); init { } }")]
    public void A_property_that_comes_to_keep_its_value_is_noticed(string without, string with)
    {
        foreach ((string from, string to) in ((string, string)[])[(without, with), (with, without)])
        {
            string[] sources =
            [
                "using NasDsl; [SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } }",
                $"using System.Linq; public partial record S {{ public {from} }}",
            ];
            CSharpCompilation before = TestCompilation.Of(sources);
            GeneratorRun second = GeneratorRun.Of(before).Again(before.ReplaceSyntaxTree(
                before.SyntaxTrees[1], TestCompilation.Parse(sources[1].Replace(from, to), "File1.cs")));
            Assert.That(second.Reasons(TrackingNames.Declaration), Is.EqualTo((IncrementalStepRunReason[])[IncrementalStepRunReason.Modified]), to);
        }
    }

    [Test]
    public void The_order_of_two_parts_is_noticed()
    {
        string[] sources =
        [
            "using NasDsl; [SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } }",
            "using NasDsl; public partial record S { [Choice(1, 2)] public partial int Y { get; init; } }",
        ];
        CSharpCompilation forward = TestCompilation.Of(sources);
        CSharpCompilation backward = forward.RemoveAllSyntaxTrees().AddSyntaxTrees(forward.SyntaxTrees.Reverse());
        GeneratorRun second = GeneratorRun.Of(forward).Again(backward);
        Assert.That(second.Sources, Is.EquivalentTo(GeneratorRun.Of(TestCompilation.Of([.. sources.Reverse()])).Sources));
    }

    [Test]
    public void Beyond_many_files_every_declaration_counts()
    {
        // A chain of constants through 100 files, longer than names are followed.
        const int Length = 100;
        string[] sources =
        [
            "using NasDsl; namespace A; [SearchSpace] public partial record S { [Choice(1, C0.Value)] public partial int X { get; init; } }",
            .. Enumerable.Range(0, Length).Select(i => $"namespace A; static class C{i} {{ public const int Value = C{i + 1}.Value; }}"),
            $"namespace A; static class C{Length} {{ public const int Value = 5; }}",
        ];
        CSharpCompilation before = TestCompilation.Of(sources);
        GeneratorRun first = GeneratorRun.Of(before);
        sources[^1] = sources[^1].Replace("= 5", "= 6");
        GeneratorRun second = first.Again(before.ReplaceSyntaxTree(before.SyntaxTrees[^1], TestCompilation.Parse(sources[^1], "Last.cs")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Sources, Is.Not.EquivalentTo(first.Sources));
            Assert.That(second.Sources, Is.EquivalentTo(GeneratorRun.Of(sources).Sources));
        }
    }
}
