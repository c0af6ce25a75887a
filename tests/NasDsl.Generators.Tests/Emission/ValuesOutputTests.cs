namespace NasDsl.Generators.Tests;

/// <summary>What is emitted of a space's values compiles without a word from the compiler, wherever the space stands and however it is named.</summary>
public class ValuesOutputTests
{
    private const string Candidates = "public enum Op { [Conv(3)] Conv, [MaxPool(3)] @class, [Identity] Skip }";

    [TestCase("namespace User; " + Candidates + " [SearchSpace] public sealed partial record Space { [Choice(1, 2)] public partial int A { get; init; } }", TestName = "Sealed")]
    [TestCase(Candidates + " [SearchSpace] internal partial record Space { [Choice(1, 2)] internal partial int A { get; init; } }", TestName = "Internal, in the global namespace")]
    [TestCase("namespace User.@event; [SearchSpace] public partial record @record { [Choice(1, 2)] public partial int @int { get; init; } }", TestName = "Keywords")]
    [TestCase("namespace User; public partial class Outer { protected partial record struct Middle { [SearchSpace] private partial record Space { [Choice(1, 2)] public partial int A { get; init; } } } }", TestName = "Nested and private")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Choice(\"a\", \"b\")] public required partial string A { get; init; } [Choice(true, false)] public required partial bool B { get; init; } }", TestName = "Required")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Uniform(0, 1)] public partial double Only { get; init; } }", TestName = "One number")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Choice(1)] public partial int Only { get; init; } }", TestName = "One architecture")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Uniform(0, 1)] public partial double rate { get; init; } [Uniform(0, 1)] public partial double Rate { get; init; } }", TestName = "Names that differ in case")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Choice(1, 2)] public partial int System { get; init; } [Choice(1, 2)] public partial int NasDsl { get; init; } [Uniform(0, 1)] public partial double global { get; init; } [Choice(1, 2)] public partial int value { get; init; } }", TestName = "Names of namespaces")]
    [TestCase("namespace User; [SearchSpace] public partial record Space { [Choice((sbyte)-1, 2)] public partial sbyte A { get; init; } [Choice(1, 2)] public partial ulong B { get; init; } [Choice('a', '\\\\', '\\'')] public partial char C { get; init; } [Choice(0.1, 2)] public partial decimal D { get; init; } [Choice(\"\", \"\\\"\\n\")] public partial string? E { get; init; } [Choice(System.DayOfWeek.Monday)] public partial System.DayOfWeek F { get; init; } }", TestName = "Values of every type")]
    [TestCase("namespace User; " + Candidates + " [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Space { [Layers(0, 3)] public partial Layers<Op> Layers { get; init; } [Cell] public partial Cell<Op> Cell { get; init; } [Choice] public partial Op Op { get; init; } }", TestName = "Names of the language's types")]
    [TestCase("namespace User; " + Candidates + " [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Space { [Layers(0, 1)] public partial Layers<Op> A { get; init; } [Layers(0, 200)] public partial Layers<Op> B { get; init; } [Cell(Nodes = 12, RepeatInputs = true, Output = CellOutput.LastNode)] public partial Cell<Op> C { get; init; } }", TestName = "Very short and very long")]
    public void Compiles(string source)
    {
        GeneratorRun run = GeneratorRun.Of("using NasDsl; " + source);
        Assert.That(run.Sources.Keys, Has.Some.EndsWith(".Values.g.cs").And.Some.EndsWith(".Encoding.g.cs").And.Some.EndsWith(".Operators.g.cs"));
        Assert.That(run.CompilerDiagnostics, Is.Empty);
    }

    [Test]
    public void A_text_stays_as_it_is_where_an_enum_is_shortened()
    {
        string text = GeneratorRun.Of("using NasDsl; namespace User; public enum Mode { A, B } [SearchSpace] public partial record Space { [Choice(\"global::User.x\", \"y\")] public partial string Text { get; init; } [Choice(Mode.A)] public partial Mode Mode { get; init; } }")
            .Sources["Space.Encoding.g.cs"];
        Assert.That(text, Does.Contain("""Literals = ["\"global::User.x\"", "\"y\""],""").And.Contains("""Literals = ["Mode.A"],"""));
    }

    [Test]
    public void Emitted_members_name_the_generator_and_its_version()
    {
        string version = typeof(SearchSpaceGenerator).Assembly.GetName().Version!.ToString(3);
        string text = GeneratorRun.Of("using NasDsl; [SearchSpace] public partial record Space { [Choice(1, 2)] public partial int Width { get; init; } }")
            .Sources["Space.Encoding.g.cs"];
        Assert.That(text, Does.Contain($"GeneratedCode(\"NasDsl.Generators\", \"{version}\")"));
    }
}
