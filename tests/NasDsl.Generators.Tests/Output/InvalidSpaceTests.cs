using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests.Output;

/// <summary>Code that uses an invalid space does not drown its one mistake in the compiler's errors.</summary>
public class InvalidSpaceTests
{
    private const string Use = """

        public sealed class Relax<TSpace> where TSpace : class, NasDsl.Torch.IRelaxableSpace<TSpace>;
        public sealed class Paths<TSpace> where TSpace : class, NasDsl.Torch.IPathSpace<TSpace>;
        public sealed class Enumerate<TSpace> where TSpace : class, IFinite<TSpace>;
        public static class User
        {
            public static object Make(RandomSource random)
            {
                StackedSpace value = StackedSpace.Sample(random).Mutate(random) with { Normal = default };
                _ = StackedSpace.TokenCount + StackedSpace.Classes + value.ToIndex();
                _ = StackedSpace.Parse("", null).Build().ToString() + value.Build(20, 36) + value.Cost() + value.Cost(20, 36) + $"{value}";
                return new object[] { new Relax<StackedSpace>(), new Paths<StackedSpace>(), new Enumerate<StackedSpace>() };
            }
        }
        """;

    [TestCase("Nodes = 3, Zero", "Nodes = 0, Zero", "NAS0311")]
    [TestCase("nameof(Normal), Reduce", "\"Nomal\", Reduce", "NAS0313 NAS0314")]
    [TestCase("Classes(10)", "Classes(-10)", "NAS0302")]
    public async Task Its_own_mistakes_are_the_only_errors(string from, string to, string rules)
    {
        GeneratorRun run = GeneratorRun.Of(SampleSpaces.Operations, SampleSpaces.Stacked.Replace(from, to) + Use);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', found.Select(diagnostic => diagnostic.Id)), Is.EqualTo(rules));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources.Keys, Is.EqualTo((string[])["StackedSpace.Invalid.g.cs"]));
        }
    }

    [Test]
    public async Task A_mistake_in_an_enum_is_shown_once_however_many_spaces_use_it()
    {
        GeneratorRun run = GeneratorRun.Of([SampleSpaces.Operations.Replace("DilConv(3)", "DilConv(2)"), .. SampleSpaces.All.Skip(1)]);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["NAS0205"]));
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources.Keys.Count(name => name.EndsWith(".Invalid.g.cs", StringComparison.Ordinal)), Is.EqualTo(3));
        }
    }

    [TestCase("[SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial record S { [Choice(1, 2)] public partial int Y { get; init; } }", "S.Values.g.cs", "CS0579")]
    [TestCase("[SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } }", "S.Values.g.cs", "CS0579")]
    [TestCase("[SearchSpace] public record S { } [SearchSpace] public record S { }", null, "CS0101 NAS0001")]
    [TestCase("[SearchSpace] public partial record S { [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial class S { [Choice(1, 2)] public partial int X { get; init; } }", "S.Values.g.cs", "CS0261 NAS0002")]
    [TestCase("[SearchSpace] public partial class S { [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial struct S { [Choice(1, 2)] public partial int X { get; init; } }", null, "CS0261 NAS0002")]
    public async Task A_space_that_is_there_twice_is_written_once(string source, string? file, string errors)
    {
        string[] halves = source.Split("} [");
        foreach (string[] files in (string[][])[["using NasDsl; " + source], ["using NasDsl; " + halves[0] + "}", "using NasDsl; [" + halves[1]]])
        {
            GeneratorRun run = GeneratorRun.Of(files);
            ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
            IEnumerable<string> ids = run.CompilerDiagnostics.Concat(found).Select(diagnostic => diagnostic.Id);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(ids, Is.SupersetOf(errors.Split(' ')).And.Not.Contains("AD0001"));
                // Nor does its twin take its name, so that its files would be told apart by a hash.
                Assert.That(run.Sources.Keys, Has.None.Contains("-"));
                Assert.That(run.Sources.Keys.Contains(file ?? "S.Values.g.cs"), Is.EqualTo(file is not null), string.Join(' ', run.Sources.Keys));
            }
        }
    }

    [TestCase("[SearchSpace] public partial record S { [Choice(1, 2)] public partial Missing X { get; init; } }", "CS0246")]
    [TestCase("[SearchSpace] public partial record S { [Layers(1)] public partial Layers<int> X { get; init; } }", "CS7036")]
    [TestCase("[SearchSpace] public partial record S { [Choice(Missing.A)] public partial int X { get; init; } }", "CS0103")]
    [TestCase("[SearchSpace, Input(1, \"8\", 8)] public partial record S { [Choice(1)] public partial int X { get; init; } }", "CS1503 NAS0303")]
    [TestCase("[SearchSpace] public partial record S { [Uniform(0, 1)] public partial double X { get; init; } public partial void M(); }", "CS8795")]
    [TestCase("[SearchSpace] public partial record S { [Uniform(0, 1)] public partial double }", "CS1519")]
    [TestCase("[SearchSpace] public partial record { }", "CS1001")]
    [TestCase("[Block] public partial record B { [Choice(1, 2)] public partial int X { get; init; } [Choice(1, 2)] public partial int X { get; init; } } [SearchSpace] public partial record S { public partial B P { get; init; } }", "CS0102")]
    public async Task What_the_compiler_refuses_already_crashes_nothing(string source, string errors)
    {
        GeneratorRun run = GeneratorRun.Of("using NasDsl; " + source);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        IEnumerable<string> ids = run.CompilerDiagnostics.Concat(found).Select(diagnostic => diagnostic.Id);
        Assert.That(ids, Is.SupersetOf(errors.Split(' ')).And.Not.Contains("AD0001").And.Not.Contains("CS8785"));
    }
}
