using System.Text.RegularExpressions;

namespace NasDsl.Generators.Tests;

/// <summary>What changes the fingerprint of a declaration, and what does not.</summary>
public partial class FingerprintTests
{
    private const string Source = """
        using NasDsl;
        namespace User;

        public enum Op { [Conv(3)] Conv, [MBConv(3, 6)] Mobile, [Identity] Skip }

        [SearchSpace, Input(3, 32, 32), Classes(10)]
        [Stem(16), Head(64)]
        public partial record Space
        {
            [Choice] public partial Op First { get; init; }
            [Layers(1, 3), Channels(32), Stride(2)] public partial Layers<Op> Body { get; init; }
            [Cell(Nodes = 3)] public partial Cell<Op> Top { get; init; }
            [Choice(8, 16)] public partial int Batch { get; init; }
            [LogUniform(1e-4, 1e-1)] public partial double Rate { get; init; }
        }
        """;

    private const string Sequences = """
        using NasDsl;
        namespace User;

        public enum Op { [Attention(2)] Heads, [FeedForward(2)] Wide }

        [SearchSpace, Input(16, 8), Classes(2), Stem(8)]
        public partial record Space
        {
            [Layers(1, 3)] public partial Layers<Op> Body { get; init; }
        }
        """;

    [TestCase("Conv(3)", "Conv(5)", TestName = "A kernel")]
    [TestCase("MBConv(3, 6)", "MBConv(3, 3)", TestName = "An expansion")]
    [TestCase("[Conv(3)] Conv", "[SepConv(3)] Conv", TestName = "An operation")]
    [TestCase("[Identity]", "[Identity(Adapter = Adapter.FactorizedReduce)]", TestName = "An adapter")]
    [TestCase("Mobile", "Inverted", TestName = "A candidate's name")]
    [TestCase("[Conv(3)] Conv, [MBConv(3, 6)] Mobile", "[MBConv(3, 6)] Mobile, [Conv(3)] Conv", TestName = "The candidates' order")]
    [TestCase(", [Identity] Skip", ", [Identity] Skip, [MaxPool(3)] Max", TestName = "One candidate more")]
    [TestCase("Layers(1, 3)", "Layers(1, 4)", TestName = "A depth")]
    [TestCase("Channels(32)", "Channels(64)", TestName = "Channels")]
    [TestCase("Channels(32)", "Channels(nameof(Batch))", TestName = "Channels that another property decides")]
    [TestCase("Stride(2)", "Repeat(2)", TestName = "A stride against a repetition")]
    [TestCase("Nodes = 3", "Nodes = 4", TestName = "Nodes")]
    [TestCase("Nodes = 3", "Nodes = 3, RepeatInputs = true", TestName = "Inputs that repeat")]
    [TestCase("Nodes = 3", "Nodes = 3, Output = CellOutput.LastNode", TestName = "What leaves a cell")]
    [TestCase("Choice(8, 16)", "Choice(8, 16, 32)", TestName = "A value more")]
    [TestCase("Batch", "Size", TestName = "A member's name")]
    [TestCase("1e-4", "1e-5", TestName = "A bound")]
    [TestCase("LogUniform", "Uniform", TestName = "A scale")]
    [TestCase("Input(3, 32, 32)", "Input(3, 32, 28)", TestName = "The input")]
    [TestCase("Classes(10)", "Classes(100)", TestName = "The classes")]
    [TestCase("Stem(16)", "Stem(16, Kernel = 1)", TestName = "The stem")]
    [TestCase("Head(64)", "Head", TestName = "The head")]
    public void A_change_of_meaning_changes_it(string before, string after) =>
        Assert.That(Of(Source.Replace(before, after, StringComparison.Ordinal)), Is.Not.EqualTo(Of(Source)));

    [TestCase("Attention(2)", "Attention(4)", TestName = "Heads")]
    [TestCase("FeedForward(2)", "FeedForward(2.5)", TestName = "A ratio")]
    [TestCase("Input(16, 8)", "Input(8, 16)", TestName = "The input's length and channels")]
    [TestCase("Stem(8)", "Stem(8, Positions = false)", TestName = "Positions")]
    public void A_change_of_meaning_on_sequences_changes_it(string before, string after) =>
        Assert.That(Of(Sequences.Replace(before, after, StringComparison.Ordinal)), Is.Not.EqualTo(Of(Sequences)));

    [TestCase("[Choice] public", "[Choice]\n\n    // The first layer.\n    public", TestName = "Layout")]
    [TestCase("namespace User;", "namespace Other;", TestName = "The namespace")]
    [TestCase("enum Op", "enum Op : byte", TestName = "The enum's type")]
    [TestCase("public partial int", "public required partial int", TestName = "A modifier")]
    [TestCase("Choice(8, 16)", "Choice(4 + 4, 0x10)", TestName = "How a constant is written")]
    [TestCase("record Space", "record Renamed", TestName = "The space's name")]
    [TestCase("Stem(16),", "Stem(16), MaxParameters(100_000), MaxMacs(10_000_000),", TestName = "Bounds, which say what is admitted and not what it means")]
    [TestCase("partial record Space\n{", "partial record Space\n{ [Constraint] static bool Fits(Space architecture) => architecture.Batch < 16;", TestName = "A constraint")]
    public void A_change_of_form_does_not(string before, string after) =>
        Assert.That(Of(Source.Replace(before, after, StringComparison.Ordinal)), Is.EqualTo(Of(Source)));

    private static string Of(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        string text = run.Sources.Single(file => file.Key.EndsWith(".Encoding.g.cs", StringComparison.Ordinal)).Value;
        return Fingerprint().Match(text).Groups[1].Value is { Length: 16 } print ? print : throw new AssertionException(text);
    }

    [GeneratedRegex("string Fingerprint => \"([0-9a-f]+)\";")]
    private static partial Regex Fingerprint();
}
