namespace NasDsl.Generators.Tests.Rules;

/// <summary>Candidate sets and their operations.</summary>
public static class OperationRuleCases
{
    private const string Module = """
        public sealed class Ghost : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
        {
            MEMBERS
            public Ghost(PARAMETERS) : base("Ghost") { }
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input;
        }

        """;

    public static RuleCase[] All { get; } =
    [
        OnImages("NAS0201", "[[|Choice|]] public partial Plain X", "[Choice] public partial ConvOp X"),
        OnImages("NAS0201", "[[|Layers(1, 2)|]] public partial Layers<Plain> X", "[Layers(1, 2)] public partial Layers<ConvOp> X"),
        OfEnum("NAS0202", "[Conv(3)] Conv3, [|Skip|]", "[Conv(3)] Conv3, [Identity] Skip"),
        OfEnum("NAS0203", "[Conv(3), [|MaxPool(3)|]] Conv3", "[Conv(3)] Conv3, [MaxPool(3)] Max3"),
        OfEnum("NAS0203", "[Conv(3), [|Conv(5)|]] Conv3", "[Conv(3)] Conv3, [Conv(5)] Conv5") with { CompilerErrors = ["CS0579"] },
        OfEnum("NAS0203", "[Op<Ghost>(2), [|Op<Ghost>(3)|]] Own", "[Op<Ghost>(2)] Own", "int ratio") with { CompilerErrors = ["CS0579"] },
        OfEnum("NAS0204", "[Conv(3)] Conv3 = 1, [Identity] [|Skip|] = 1", "[Conv(3)] Conv3 = 1, [Identity] Skip = 7"),
        OfEnum("NAS0205", "[Conv([|4|])] Conv4", "[Conv(5)] Conv5"),
        OfEnum("NAS0205", "[MaxPool([|-1|])] Max", "[MaxPool(1)] Max"),
        OfEnum("NAS0205", "[MBConv(kernel: [|2|], expand: 3)] Inverted", "[MBConv(kernel: 3, expand: 3)] Inverted"),
        OfEnum("NAS0206", "[MBConv(3, [|0|])] Inverted", "[MBConv(3, 1)] Inverted"),
        OfEnum("NAS0207", "[[|Op<object>(1)|]] Own", "[Op<Ghost>(1)] Own", "int ratio"),
        OfEnum("NAS0208", "[Op<Ghost>([|\"wide\"|])] Own", "[Op<Ghost>(2)] Own", "int inChannels, int outChannels, int stride, int ratio"),
        OfEnum("NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>(2)] Own", "int inChannels, int ratio"),
        OfEnum("NAS0208", "[Op<Ghost>(2, [|3|])] Own", "[Op<Ghost>(2)] Own", "int inChannels, int ratio = 1"),
        OfEnum("NAS0208", "[Op<Ghost>(1.5, [|2.5|])] Own", "[Op<Ghost>(1.5, true)] Own", "int inChannels, double ratio, bool gate = false"),
        OfEnum("NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>(1.5)] Own", "double inChannels", "int inChannels, double ratio"),
        OfEnum("NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>] Own", "uint stride", "long inChannels, long outChannels, long stride"),
        OfEnum("NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>] Own", "ref int inChannels", "in int inChannels"),
        OfEnum("NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>] Own", "", "", "public required int Ratio { get; init; }", "public int Ratio { get; init; }"),
        OfEnum(
            "NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>] Own", "int inChannels, int ratio = 1", "int inChannels, int ratio = 1",
            "public Ghost(int inChannels, string name = \"\") : base(name) { }", "public Ghost(int inChannels) : base(\"\") { }"),
        OfEnum(
            "NAS0208", "[[|Op<Ghost>|]] Own", "[Op<Ghost>] Own", "int inChannels, int ratio = 1", "int inChannels, int ratio = 1",
            "[System.Obsolete(\"\", true)] public Ghost(int inChannels) : base(\"\") { }", "[System.Obsolete(\"\")] public Ghost(int inChannels) : base(\"\") { }"),
        new("NAS0208",
            OwnModule("").Replace("public sealed", "file sealed") + "public enum OwnOp { [[|Op<Ghost>|]] Own } " + Space("[Choice] public partial OwnOp X"),
            OwnModule("") + "public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest } " + Space("[Choice] public partial OwnOp X")),
        new("NAS0208",
            "public class Outer { " + OwnModule("").Replace("public sealed", "private sealed") + "public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest } } "
            + Space("[[|Choice|]] public partial Outer.OwnOp X"),
            "public class Outer { " + OwnModule("") + "public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest } } " + Space("[Choice] public partial Outer.OwnOp X")),
        OnImages("NAS0210", "[[|Choice|]] public partial CellOp X", "[Cell] public partial Cell<CellOp> X"),
        OnImages("NAS0210", "[[|Layers(1, 2)|]] public partial Layers<CellOp> X", "[Layers(1, 2)] public partial Layers<ConvOp> X"),
        OnImages("NAS0211", "[[|Choice|]] public partial DenseOp X", "[Choice] public partial ConvOp X"),
        new("NAS0211",
            "[SearchSpace, Input(8), Classes(2)] public partial record S { [[|Choice|]] public partial OneConv X { get; init; } } public enum OneConv { [Conv(1)] Conv1, [Identity] Skip }",
            "[SearchSpace, Input(8), Classes(2)] public partial record S { [Choice] public partial DenseOp X { get; init; } }"),
        Strided("Stride([|2|])", "Channels(4)", ""),
        Strided("Stride([|nameof(Step)|])", "Stride(nameof(Step))", "[Choice(1, 2)] public partial int Step { get; init; }", "int inChannels, int outChannels, int stride"),
        OnImages(
            "NAS0213", "[Cell(Zero = [|ZeroRole.MixtureOnly|])] public partial Cell<Nothing> X",
            "[Cell(Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> X", "public enum Nothing { [Zero] None }"),
        Own("NAS0215", "[Choice, [|Channels(8)|]]", "[Choice]", "int inChannels, int stride"),
        Own("NAS0215", "[Choice, [|Channels(8)|]]", "[Choice, Channels(8)]", "int stride", "int outChannels"),
        OfEnum("NAS0214", "[Conv(3)] Conv3, [[|Conv(3)|]] Dense3", "[Conv(3)] Conv3, [Conv(5)] Dense3"),
    ];

    private static RuleCase OnImages(string id, string bad, string good, string further = "") => new(
        id, Space(bad) + further, Space(good) + further);

    private static RuleCase OfEnum(
        string id, string bad, string good, string parameters = "", string? goodParameters = null, string members = "", string goodMembers = "") => new(
        id, WithEnum(bad, parameters, members), WithEnum(good, goodParameters ?? parameters, goodMembers));

    private static RuleCase Own(string id, string bad, string good, string parameters, string? goodParameters = null) => new(
        id, WithOwn(bad, parameters), WithOwn(good, goodParameters ?? parameters));

    private static string OwnModule(string parameters, string members = "") =>
        Module.Replace("PARAMETERS", parameters).Replace("MEMBERS", members);

    private static string WithOwn(string attributes, string parameters) =>
        OwnModule(parameters) + "public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest } " + Space(attributes + " public partial OwnOp X");

    private static RuleCase Strided(string bad, string good, string further, string goodParameters = "int inChannels, int outChannels") => new(
        "NAS0212",
        OwnModule("int inChannels, int outChannels") + Space($"[Choice, {bad}] public partial OwnOp X").Replace("record S {", "record S { " + further)
            + " public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest }",
        OwnModule(goodParameters) + Space($"[Choice, {good}] public partial OwnOp X").Replace("record S {", "record S { " + further)
            + " public enum OwnOp { [Op<Ghost>] Own, [AvgPool(7)] Rest }");

    private static string WithEnum(string members, string parameters, string ofModule = "") =>
        OwnModule(parameters, ofModule) + $"public enum OwnOp {{ {members}, [AvgPool(7)] Rest }} " + Space("[Choice] public partial OwnOp X");

    private static string Space(string property) =>
        $"[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S {{ {property} {{ get; init; }} }}";
}
