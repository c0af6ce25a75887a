namespace NasDsl.Generators.Tests.Output;

/// <summary>Blocks and conditions in uncommon places: what is emitted compiles without a word.</summary>
public class ForestOutputTests
{
    private const string Operations = "using NasDsl; public enum Op { [Conv(3)] A, [MaxPool(3)] B, [Identity] C }\n";

    [TestCase("a block in a block in a range, under a condition", """
        [Block] public partial record Inner { [Choice(2, 4)] public partial int Width { get; init; } [Choice, Channels(nameof(Width))] public partial Op One { get; init; } }
        [Block] public partial record Outer { [Layers(1, 2)] public partial Layers<Inner> Body { get; init; } [Choice] public partial Op Last { get; init; } }
        [SearchSpace, Input(1, 16, 16), Classes(2)] public partial record S
        {
            [Choice(true, false)] public partial bool Deep { get; init; }
            [When(nameof(Deep), true), Layers(1, 3), Channels(4), Stride(2)] public partial Layers<Outer> Rest { get; init; }
        }
        """)]
    [TestCase("nested, private, and in a namespace called System", """
        namespace Mine.System
        {
            public partial class Host
            {
                private partial class Inside
                {
                    private enum Own { [Conv(1)] X, [Identity] Y }
                    [Block] private sealed partial record Part { [Choice] public partial Own One { get; init; } }
                    [SearchSpace, Input(1, 8, 8), Classes(2)] private sealed partial record S { public partial Part P { get; init; } [Choice] public partial Own? Maybe { get; init; } }
                }
            }
        }
        """)]
    [TestCase("keywords as names", """
        namespace @namespace;
        [Block] public partial record @record { [Choice(1, 2)] public partial int @int { get; init; } [When(nameof(@int), 2), Choice] public partial Op @when { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record @class
        {
            public partial @record @new { get; init; }
            [Layers(0, 2)] public partial Layers<@record> @params { get; init; }
            [Choice] public partial Op? @null { get; init; }
        }
        """)]
    [TestCase("names that would meet when blocks are flattened", """
        [Block] public partial record Part { [Choice] public partial Op One { get; init; } [Choice] public partial Op Count { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S
        {
            [Layers(1, 2)] public partial Layers<Part> Body { get; init; }
            [Choice] public partial Op BodyCount { get; init; }
            [Choice] public partial Op Body0One { get; init; }
            [Choice] public partial Op Body1Count { get; init; }
            public partial Part Body0 { get; init; }
        }
        """)]
    [TestCase("conditions on values of every type, of a stack and of settings", """
        public enum Level { Low = -3, High = 7 }
        [SearchSpace, Input(3, 32, 32), Classes(2), Stem, Stack(nameof(Normal))] public partial record S
        {
            [Choice('a', 'b')] public partial char Letter { get; init; }
            [When(nameof(Letter), 'b'), Choice(1.5, 2)] public partial float Number { get; init; }
            [When(nameof(Number), 2), Choice(Level.High, Level.Low)] public partial Level Level { get; init; }
            [When(nameof(Level), Level.Low), Choice("x", "y")] public partial string Text { get; init; }
            [When(nameof(Letter), 'a'), LogUniform(1, 64, Step = 2)] public partial byte Small { get; init; }
            [When(nameof(Letter), 'a'), Uniform(0, 1)] public partial double Rate { get; init; }
            [Cell] public partial Cell<Op> Normal { get; init; }
        }
        """)]
    [TestCase("conditional layers first, cells and repeats among them", """
        [SearchSpace, Input(1, 16, 16), Classes(2), Head(nameof(Wide))] public partial record S
        {
            [Choice(true, false)] public partial bool Deep { get; init; }
            [When(nameof(Deep), true), Choice(4, 8)] public partial int Wide { get; init; }
            [When(nameof(Deep), true), Cell(Nodes = 2), Channels(nameof(Wide)), Repeat(2)] public partial Cell<Op> Top { get; init; }
            [When(nameof(Deep), false), Layers(1, 2), Repeat(nameof(Wide))] public partial Layers<Op> Body { get; init; }
        }
        """)]
    [TestCase("blocks of settings alone, in a plain space", """
        [Block] public partial record Optimizer { [Choice("sgd", "adam")] public partial string Name { get; init; } [When(nameof(Name), "sgd"), Choice(true, false)] public partial bool Nesterov { get; init; } }
        [SearchSpace] public partial record S { public partial Optimizer Weights { get; init; } public partial Optimizer Architecture { get; init; } [Uniform(0, 1)] public partial double Rate { get; init; } }
        """)]
    [TestCase("bounds over blocks and conditions", """
        [Block] public partial record Part { [Choice] public partial Op One { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2), MaxParameters(1_000_000)] public partial record S
        {
            [Layers(1, 2), Channels(4)] public partial Layers<Part> Body { get; init; }
            [Choice(true, false)] public partial bool Deep { get; init; }
            [When(nameof(Deep), true), Choice] public partial Op More { get; init; }
            [Constraint] public static bool Holds(S space) => space.Body.Count > 0 || space.Deep;
        }
        """)]
    public void It_compiles_without_a_word(string what, string source) => CleanOutput.Check(what, Operations, "using NasDsl;\n" + source);
}
