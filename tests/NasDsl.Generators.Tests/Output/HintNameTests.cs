using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Tests.Output;

/// <summary>The emitted files' names: readable, bounded, and never the same for two files.</summary>
public class HintNameTests
{
    private const string Members = "{ [Choice(1, 2)] public partial int X { get; init; } }";

    [Test]
    public void A_space_alone_with_its_name_has_files_of_that_name() =>
        Assert.That(
            GeneratorRun.Of($"using NasDsl; namespace A.B; [SearchSpace] public partial record Tuning {Members}").Sources.Keys,
            Is.EqualTo((string[])["Tuning.Values.g.cs", "Tuning.Encoding.g.cs", "Tuning.Operators.g.cs"]));

    [Test]
    public void Spaces_of_one_name_have_files_of_their_own()
    {
        GeneratorRun run = GeneratorRun.Of(
            $"using NasDsl; [SearchSpace] public partial record Tuning {Members}",
            $"using NasDsl; namespace A; [SearchSpace] public partial record Tuning {Members}",
            $"using NasDsl; namespace A.B; [SearchSpace] public partial record tuning {Members}",
            $"using NasDsl; namespace B; public partial class Outer {{ [SearchSpace] public partial record Tuning {Members} }}",
            $"using NasDsl; namespace C.Outer; [SearchSpace] public partial record Tuning {Members}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Sources, Has.Count.EqualTo(15));
            Assert.That(run.Sources.Keys.Select(name => name.ToUpperInvariant()), Is.Unique);
            Assert.That(run.Sources.Keys, Has.Member("Outer.Tuning.Values.g.cs"));
            Assert.That(run.CompilerDiagnostics.Where(diagnostic => diagnostic.Id != "CS8981"), Is.Empty);
        }
    }

    [Test]
    public void A_long_name_is_cut_and_told_apart_by_a_stable_hash()
    {
        string start = new('A', 200);
        GeneratorRun run = GeneratorRun.Of(
            $"using NasDsl; [SearchSpace] public partial record {start}1 {Members} [SearchSpace] public partial record {start}2 {Members}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Sources, Has.Count.EqualTo(6));
            Assert.That(run.Sources.Keys, Has.All.Length.LessThanOrEqualTo(HintName.MaxPrefix + "-01234567.Operators.g.cs".Length));
            Assert.That(run.Sources.Keys, Has.Member(new string('A', 40) + "-496c3a81.Values.g.cs"));
        }
    }

    [Test]
    public void Names_of_all_alphabets_are_names_of_files()
    {
        GeneratorRun run = GeneratorRun.Of($"using NasDsl; namespace Größe; [SearchSpace] public partial record 探索空間 {Members}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Sources.Keys, Has.Member("探索空間.Values.g.cs"));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
        }
    }
}
