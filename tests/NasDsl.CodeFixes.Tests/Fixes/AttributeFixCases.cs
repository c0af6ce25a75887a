namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>Attributes and arguments that are one too many, or missing.</summary>
public static class AttributeFixCases
{
    private const string Images = "Input(1, 32, 32), Classes(2)";
    private const string Cell = "public partial Cell<CellOp> Normal";

    public static FixCase[] All { get; } =
    [
        Space("NAS0014", "Remove [Uniform] from 'X'", "", "[Choice(0.1, 0.2), Uniform(0, 1)] public partial double X", "[Choice(0.1, 0.2)] public partial double X"),
        Space("NAS0014", "Remove [Uniform] from 'X'", "", "[Choice(0.1, 0.2)] [Uniform(0, 1)] public partial double X", "[Choice(0.1, 0.2)] public partial double X"),
        Space("NAS0014", "Remove [Uniform] from 'X'", "",
            """

                [Choice(0.1, 0.2)]
                [Uniform(0, 1)]
                public partial double X
            """,
            """

                [Choice(0.1, 0.2)]
                public partial double X
            """),
        Space("NAS0014", "Remove [Uniform] from 'X'", "",
            """

                [Choice(0.1, 0.2)] [Uniform(0, 1)]
                public partial double X
            """,
            """

                [Choice(0.1, 0.2)]
                public partial double X
            """),
        Space("NAS0018", "Remove [Channels] from 'Part'", Images, "[Channels(16)] public partial Values Part", "public partial Values Part",
            "[Block] public partial record Values { [Choice(1, 2)] public partial int Value { get; init; } }"),
        Space("NAS0018", "Remove [Stride] from 'Width'", "", "[Choice(16, 32), Stride(2)] public partial int Width", "[Choice(16, 32)] public partial int Width"),
        Space("NAS0108", "Remove 16 from [Choice]", "", "[Choice(16, 32, 16)] public partial int X", "[Choice(16, 32)] public partial int X"),
        Space("NAS0108", "Remove 1.0 from [Choice]", "", "[Choice(1, 1.0, 2)] public partial double X", "[Choice(1, 2)] public partial double X"),
        Space("NAS0110", "Remove the values from [Choice]", Images, "[Choice(ConvOp.Conv3, ConvOp.Skip), Stride(2)] public partial ConvOp X", "[Choice, Stride(2)] public partial ConvOp X"),
        new("NAS0203", "Remove [MaxPool] from 'Conv3'", "public enum Op { [Conv(3), MaxPool(3)] Conv3, [Identity] Skip }", "public enum Op { [Conv(3)] Conv3, [Identity] Skip }"),
        new("NAS0203", "Remove [MaxPool] from 'Conv3'",
            """
            public enum Op
            {
                [Conv(3)]
                // what it was
                [NasDsl.MaxPool(5)]
                Conv3,
            }
            """,
            """
            public enum Op
            {
                [Conv(3)]
                // what it was
                Conv3,
            }
            """),
        Network("NAS0303", "Add [Classes(10)] to 'S'", "SearchSpace, Input(1, 32, 32)", "SearchSpace, Input(1, 32, 32), Classes(10)"),
        Network("NAS0303", "Add [Input(3, 32, 32)] to 'S'", "SearchSpace, Stem(8), Classes(4)", "SearchSpace, Input(3, 32, 32), Stem(8), Classes(4)",
            "[Choice(1, 2)] public partial int X"),
        Network("NAS0303", "Add [Input(3, 32, 32)] to 'S'", "Classes(4)] [SearchSpace", "Classes(4)] [SearchSpace, Input(3, 32, 32)", "[Choice(1, 2)] public partial int X"),
        Network("NAS0303", "Add [Input(3, 32, 32)] and [Classes(10)] to 'S'", "SearchSpace, Head", "SearchSpace, Input(3, 32, 32), Classes(10), Head", "[Choice(1, 2)] public partial int X"),
        Network("NAS0310", "Add [Input(3, 32, 32)] and [Classes(10)] to 'S'", "SearchSpace", "SearchSpace, Input(3, 32, 32), Classes(10)"),
        new("NAS0310", "Add [Input(3, 32, 32)] and [Classes(10)] to 'S'",
            """
            [SearchSpace] public partial record S;
            public partial record S
            {
                [Choice] public partial ConvOp X { get; init; }
            }
            """,
            """
            [SearchSpace] public partial record S;
            [Input(3, 32, 32), Classes(10)]
            public partial record S
            {
                [Choice] public partial ConvOp X { get; init; }
            }
            """),
        Network("NAS0304", "Add 16 channels to [Stem]", $"SearchSpace, {Images}, Stem", $"SearchSpace, {Images}, Stem(16)"),
        Network("NAS0304", "Add 16 channels to [Stem]", $"SearchSpace, {Images}, Stem(Stride = 2)", $"SearchSpace, {Images}, Stem(16, Stride = 2)"),
        Network("NAS0304", "Remove Stride from [Stem]", "SearchSpace, Input(8), Classes(2), Stem(8, Stride = 2)", "SearchSpace, Input(8), Classes(2), Stem(8)", "[Choice] public partial DenseOp X"),
        Network("NAS0304", "Remove Kernel from [Stem]", "SearchSpace, Input(8), Classes(2), Stem(8, Kernel = 5)", "SearchSpace, Input(8), Classes(2), Stem(8)", "[Choice] public partial DenseOp X"),
        Network("NAS0305", "Remove 0 from [Head]", $"SearchSpace, {Images}, Head(0)", $"SearchSpace, {Images}, Head"),
        Network("NAS0313", "Remove Reduce from [Stack]", $"SearchSpace, {Images}, Stem, Stack(nameof(Normal), Reduce = nameof(Normal))",
            $"SearchSpace, {Images}, Stem, Stack(nameof(Normal))", "[Cell] " + Cell),
        Space("NAS0309", "Remove [Stride] from 'X'", Images, "[Choice, Stride(0)] public partial ConvOp X", "[Choice] public partial ConvOp X"),
        Space("NAS0309", "Remove [Repeat] from 'X'", Images, "[Choice, Repeat(-2)] public partial ConvOp X", "[Choice] public partial ConvOp X"),
        Space("NAS0317", "Remove [Stride] from 'X'", "Input(1, 1, 1), Classes(2)", "[Choice, Stride(2)] public partial Pixel X", "[Choice] public partial Pixel X",
            "public enum Pixel { [Conv(1)] Conv1, [Identity] Skip }"),
        Space("NAS0333", "Remove [When] from 'Normal'", Images + ", Stem, Stack(nameof(Normal))",
            "[Choice(true, false)] public partial bool Deep { get; init; } [When(nameof(Deep), true), Cell] " + Cell,
            "[Choice(true, false)] public partial bool Deep { get; init; } [Cell] " + Cell),
        Space("NAS0338", "Remove [Stride] from 'Part'", Images, "[Stride(2)] public partial B Part", "public partial B Part",
            "[Block] public partial record B { [Choice, Stride(2)] public partial ConvOp X { get; init; } }"),
        Space("NAS0362", "Remove [Stride] from 'X'", Images, "[Choice, Stride(1)] public partial ConvOp X", "[Choice] public partial ConvOp X"),
        Space("NAS0365", "Set Zero to ZeroRole.MixtureOnly", Images, "[Cell] " + Cell, "[Cell(Zero = ZeroRole.MixtureOnly)] " + Cell) with { IsOff = true },
        Space("NAS0365", "Set Zero to ZeroRole.MixtureOnly", Images, "[Cell(Zero = ZeroRole.Choice)] " + Cell, "[Cell(Zero = ZeroRole.MixtureOnly)] " + Cell) with { IsOff = true },
        Space("NAS0318", "Remove [Channels] from 'Normal'", Images + ", Stem, Stack(nameof(Normal))", "[Cell, Channels(32)] " + Cell, "[Cell] " + Cell),
        Space("NAS0319", "Remove [Stride] from 'X'", "Input(8), Classes(2)", "[Stride(2), Choice] public partial DenseOp X", "[Choice] public partial DenseOp X"),
        Space("NAS0321", "Remove Inputs from [Cell]", Images, "[Cell(Wiring = Wiring.Dense, Inputs = 1)] " + Cell, "[Cell(Wiring = Wiring.Dense)] " + Cell),
        Space("NAS0321", "Remove Zero from [Cell]", Images, "[Cell(Zero = ZeroRole.MixtureOnly)] public partial Cell<ConvOp> X", "[Cell] public partial Cell<ConvOp> X"),
        Space(
            "NAS0342", "Remove [Channels] from 'Body'", Images, "[Layers(2, 3, SkipLinks = true), Channels(16)] public partial Layers<ConvOp> Body",
            "[Layers(2, 3, SkipLinks = true)] public partial Layers<ConvOp> Body"),
        Space(
            "NAS0343", "Remove [Repeat] from 'Body'", Images, "[Layers(2, 3, SkipLinks = true)] [Repeat(2)] public partial Layers<ConvOp> Body",
            "[Layers(2, 3, SkipLinks = true)] public partial Layers<ConvOp> Body"),
        Space(
            "NAS0344", "Remove SkipLinks from [Layers]", Images, "[Layers(2, 3, SkipLinks = true)] public partial Layers<Part> Body",
            "[Layers(2, 3)] public partial Layers<Part> Body", " [Block] public partial record Part { [Choice] public partial ConvOp Kind { get; init; } }"),
    ];

    private static FixCase Space(string rule, string title, string attributes, string bad, string good, string further = "") => new(
        rule, title, Source(attributes, bad) + further, Source(attributes, good) + further);

    private static string Source(string attributes, string property) =>
        $"[SearchSpace{(attributes.Length > 0 ? ", " : "")}{attributes}] public partial record S {{ {property} {{ get; init; }} }}";

    private static FixCase Network(string rule, string title, string bad, string good, string property = "[Choice] public partial ConvOp X") => new(
        rule, title, $"[{bad}] public partial record S {{ {property} {{ get; init; }} }}", $"[{good}] public partial record S {{ {property} {{ get; init; }} }}");
}
