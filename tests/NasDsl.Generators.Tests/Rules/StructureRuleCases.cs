namespace NasDsl.Generators.Tests.Rules;

/// <summary>Networks, sizes, cells and stacks.</summary>
public static class StructureRuleCases
{
    private const string Layer = "[Choice] public partial ConvOp X { get; init; }";
    private const string Cell = "[Cell] public partial Cell<CellOp> Normal { get; init; }";
    private const string Images = "Input(3, 32, 32), Classes(10)";

    public static RuleCase[] All { get; } =
    [
        Space("NAS0301", ("Input(1, 28, [|0|]), Classes(2)", Layer), ("Input(1, 28, 3), Classes(2)", Layer)),
        Space("NAS0301", ("Input([|-8|]), Classes(2)", Layer.Replace("ConvOp", "DenseOp")), ("Input(8), Classes(2)", Layer.Replace("ConvOp", "DenseOp"))),
        Space("NAS0302", ("Input(1, 8, 8), Classes([|0|])", Layer), ("Input(1, 8, 8), Classes(1)", Layer)),
        Space("NAS0303", ("[|Input(1, 8, 8)|]", Layer), ("Input(1, 8, 8), Classes(2)", Layer)),
        Space("NAS0303", ("[|Stem(16)|]", "[Choice(1, 2)] public partial int X { get; init; }"), (Images + ", Stem(16)", Layer)),
        Space("NAS0304", (Images + ", Stem(16, Kernel = [|4|])", Layer), (Images + ", Stem(16, Kernel = 5)", Layer)),
        Space("NAS0304", (Images + ", Stem([|0|])", Layer), (Images + ", Stem(1)", Layer)),
        Space("NAS0304", (Images + ", Stem(8, Stride = [|0|])", Layer), (Images + ", Stem(8, Stride = 2)", Layer)),
        Space("NAS0304", (Images + ", [|Stem|]", Layer), (Images + ", Stem(8)", Layer)),
        Space("NAS0304", (Images + ", Stem(Multiplier = [|0|]), Stack(nameof(Normal))", Cell), (Images + ", Stem(Multiplier = 3), Stack(nameof(Normal))", Cell)),
        Space("NAS0304", ("Input(8), Classes(2), Stem(8, Stride = [|2|])", Layer.Replace("ConvOp", "DenseOp")), ("Input(8), Classes(2), Stem(8)", Layer.Replace("ConvOp", "DenseOp"))),
        Space("NAS0305", (Images + ", Head([|0|])", Layer), (Images + ", Head(64)", Layer)),
        Sized("NAS0306", "Channels([|\"Widht\"|])", "Channels(nameof(Width))", "[Choice(16, 32)] public partial int Width"),
        Sized("NAS0306", "Repeat([|nameof(Width)|])", "Repeat(2)", "public int Width => 1; [Choice(1, 2)] public partial int Other"),
        Space("NAS0306", (Images + ", Stem([|\"Width\"|])", Layer), (Images + ", Stem(nameof(Width))", Layer + "[Choice(16, 32)] public partial int Width { get; init; }")),
        Sized("NAS0307", "Channels([|nameof(Width)|])", "Channels(16)", "[Uniform(16, 32)] public partial double Width"),
        Sized("NAS0307", "Channels([|nameof(Width)|])", "Channels(16)", "[Choice(\"16\", \"32\")] public partial string Width"),
        Sized("NAS0307", "Channels([|nameof(Width)|])", "Channels(16)", "[Choice] public partial ConvOp Width"),
        Sized("NAS0307", "Channels([|nameof(Width)|])", "Channels(16)", "[Choice(1L, 5_000_000_000L)] public partial long Width"),
        Sized("NAS0308", "Channels([|nameof(Width)|])", "Channels(16)", "[Choice(0, 32)] public partial int Width"),
        Sized("NAS0308", "Repeat([|nameof(Width)|])", "Repeat(2)", "[Uniform(0, 3)] public partial int Width"),
        Space("NAS0308", (Images + ", Head([|nameof(Width)|])", Layer + "[Choice(0, 8)] public partial int Width { get; init; }"), (Images + ", Head(nameof(Width))", Layer + "[Choice(4, 8)] public partial int Width { get; init; }")),
        Sized("NAS0309", "Stride([|0|])", "Stride(2)", "[Choice(1, 2)] public partial int Width"),
        Sized("NAS0309", "Channels([|-4|])", "Channels(4)", "[Choice(1, 2)] public partial int Width"),
        Sized("NAS0309", "Repeat([|0|])", "Repeat(3)", "[Choice(1, 2)] public partial int Width"),
        new("NAS0310",
            "[SearchSpace] public partial record S { [[|Choice|]] public partial ConvOp X { get; init; } }",
            "[SearchSpace] public partial record S { [Choice(Plain.A, Plain.B)] public partial Plain X { get; init; } }"),
        CellCase("NAS0311", "Cell(Nodes = [|0|])", "Cell(Nodes = 1)"),
        CellCase("NAS0311", "Cell(Predecessors = [|3|])", "Cell(Predecessors = 2)"),
        CellCase("NAS0311", "Cell(Inputs = [|0|])", "Cell(Inputs = 1)"),
        CellCase("NAS0312", "Cell(Inputs = [|3|])", "Cell(Inputs = 3, RepeatInputs = true)"),
        CellCase("NAS0312", "Cell(Predecessors = [|1|])", "Cell(Predecessors = 1, Wiring = Wiring.Dense)"),
        Space("NAS0313", (Images + ", Stem, Stack([|\"Nomal\"|])", Layer.Replace("Choice", "Choice(1)").Replace("ConvOp", "int")), (Images + ", Stem, Stack(nameof(Normal))", Cell)),
        Space("NAS0313", (Images + ", Stem, Stack(nameof(Normal), Reduce = [|nameof(Normal)|])", Cell), (Images + ", Stem, Stack(nameof(Normal), Reduce = nameof(Reduce))", Cell + Cell.Replace("Normal", "Reduce"))),
        Space("NAS0313", (Images + ", Stem, Stack(nameof(Normal), Reduce = [|nameof(Width)|])", Cell + "[Choice(1, 2)] public partial int Width { get; init; }"), (Images + ", Stem, Stack(nameof(Normal))", Cell + "[Choice(1, 2)] public partial int Width { get; init; }")),
        Space("NAS0314", (Images + ", Stem, Stack(nameof(Normal))", Cell + Layer.Replace("[Choice]", "[[|Choice|]]")), (Images + ", Stem, Stack(nameof(Normal))", Cell)),
        Space("NAS0315", (Images + ", Stem, Stack(nameof(Normal), Cells = [|0|])", Cell), (Images + ", Stem, Stack(nameof(Normal), Cells = 1)", Cell)),
        Space("NAS0315", (Images + ", Stem, Stack(nameof(Normal), Channels = [|-1|])", Cell), (Images + ", Stem, Stack(nameof(Normal), Channels = 1)", Cell)),
        Space("NAS0315", (Images + ", Stem, Stack(nameof(Normal), Cells = [|1_000_000_000|])", Cell), (Images + ", Stem, Stack(nameof(Normal), Cells = 1000)", Cell)),
        Space("NAS0315", (Images + ", Stem, Stack(nameof(Normal), Channels = [|65537|])", Cell), (Images + ", Stem, Stack(nameof(Normal), Channels = 64)", Cell)),
        Sized("NAS0316", "Stride(2)", "Channels(8)", "[Layers([|0|], 2), Stride(2)] public partial Layers<ConvOp> Body", "[Layers(1, 2), Stride(2)] public partial Layers<ConvOp> Body"),
        Sized("NAS0316", "Stride(2)", "Channels(8)", "[Layers([|0|], 2), Channels(8)] public partial Layers<ConvOp> Body", "[Layers(0, 2), Repeat(2)] public partial Layers<ConvOp> Body"),
        Space("NAS0317", ("Input(1, 1, 1), Classes(2)", Layer.Replace("[Choice]", "[Choice, Stride([|2|])]")), ("Input(1, 3, 3), Classes(2)", Layer.Replace("[Choice]", "[Choice, Stride(2)]"))),
        Space("NAS0317", ("Input(3, 4, 4), Classes(2), Stem(Stride = 2), [|Stack(nameof(Normal))|]", Cell), ("Input(3, 24, 24), Classes(2), Stem(Stride = 2), Stack(nameof(Normal))", Cell)),
        Space("NAS0318", (Images + ", Stem, Stack(nameof(Normal))", Cell.Replace("[Cell]", "[Cell, [|Channels(32)|]]")), (Images + ", Stem, Stack(nameof(Normal), Channels = 32)", Cell)),
        Space("NAS0319", ("Input(8), Classes(2)", Layer.Replace("ConvOp", "DenseOp").Replace("[Choice]", "[Choice, [|Stride(2)|]]")), ("Input(8), Classes(2)", Layer.Replace("ConvOp", "DenseOp"))),
        Space("NAS0319", ("Input(8), Classes(2)", "[[|Cell|]] public partial Cell<DenseOp> X { get; init; }"), ("Input(8), Classes(2)", "[Layers(1, 2)] public partial Layers<DenseOp> X { get; init; }")),
        Space("NAS0320", (Images + ", Stem(nameof(Width))", Sizes("128", "[Choice, Channels([|nameof(Top)|])]")), (Images + ", Stem(nameof(Width))", Sizes("64", "[Choice, Channels(nameof(Top))]"))),
        Space("NAS0320", (Images + ", Stem(nameof(Width))", Sizes("65", "[Choice, Channels(8), Stride([|nameof(Top)|])]")), ("Input(3, 64, 64), Classes(10), Stem(nameof(Width))", Sizes("64", "[Choice, Channels(8), Stride(nameof(Top))]"))),
        Space("NAS0320", (Images + ", Stem(nameof(Width)), Head([|nameof(Top)|])", Sizes("4096", "[Choice]")), (Images + ", Stem(nameof(Width)), Head(nameof(Top))", Sizes("16", "[Choice]"))),
        CellCase("NAS0321", "Cell(Wiring = Wiring.Dense, Inputs = [|1|])", "Cell(Wiring = Wiring.Dense)"),
        CellCase("NAS0321", "Cell(Wiring = Wiring.Dense, RepeatInputs = [|true|])", "Cell(Wiring = Wiring.Chosen, RepeatInputs = true)"),
        Space("NAS0321", (Images + ", Stem(16, Multiplier = [|3|])", Layer), (Images + ", Stem(16)", Layer)),
        Space("NAS0321", (Images, "[Cell(Zero = [|ZeroRole.MixtureOnly|])] public partial Cell<ConvOp> X { get; init; }"), (Images, "[Cell(Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> X { get; init; }")),
    ];

    private static string Sizes(string count, string layer) =>
        $"[Uniform(1, {count})] public partial int Width {{ get; init; }} [Uniform(1, {count})] public partial int Top {{ get; init; }} {layer} public partial ConvOp X {{ get; init; }}";

    private static RuleCase Space(string id, (string Attributes, string Members) bad, (string Attributes, string Members) good) => new(
        id, $"[SearchSpace, {bad.Attributes}] public partial record S {{ {bad.Members} }}",
        $"[SearchSpace, {good.Attributes}] public partial record S {{ {good.Members} }}");

    private static RuleCase Sized(string id, string bad, string good, string other, string? goodOther = null) => Space(
        id, (Images, Layer.Replace("[Choice]", $"[Choice, {bad}]") + other + " { get; init; }"),
        (Images, Layer.Replace("[Choice]", $"[Choice, {good}]") + (goodOther ?? other) + " { get; init; }"));

    private static RuleCase CellCase(string id, string bad, string good) => Space(
        id, (Images + ", Stem(8)", Cell.Replace("[Cell]", $"[{bad}]")), (Images + ", Stem(8)", Cell.Replace("[Cell]", $"[{good}]")));
}
