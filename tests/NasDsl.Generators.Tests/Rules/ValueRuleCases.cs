namespace NasDsl.Generators.Tests.Rules;

/// <summary>The values of decisions.</summary>
public static class ValueRuleCases
{
    public static RuleCase[] All { get; } =
    [
        Layer("NAS0101", "[Layers([|4|], 1)] public partial Layers<ConvOp> Body", "[Layers(1, 4)] public partial Layers<ConvOp> Body"),
        Layer("NAS0102", "[Layers([|-1|], 4)] public partial Layers<ConvOp> Body", "[Layers(0, 4)] public partial Layers<ConvOp> Body"),
        Layer("NAS0102", "[Layers(0, [|0|])] public partial Layers<ConvOp> Body", "[Layers(0, 1)] public partial Layers<ConvOp> Body"),
        Layer("NAS0102", "[Layers(1, max: [|257|])] public partial Layers<ConvOp> Body", "[Layers(1, max: 20)] public partial Layers<ConvOp> Body"),
        Value("NAS0103", "[Uniform([|1|], 0)] public partial double X", "[Uniform(-1, 0)] public partial double X"),
        Value("NAS0103", "[Uniform([|1|], 1)] public partial double X", "[Uniform(1, 1.5)] public partial double X"),
        Value("NAS0103", "[Uniform([|0|], double.PositiveInfinity)] public partial double X", "[Uniform(0, 1e300)] public partial double X"),
        Value("NAS0103", "[Uniform([|double.NaN|], 1)] public partial double X", "[Uniform(0, 1)] public partial double X"),
        Value("NAS0104", "[LogUniform([|0|], 1)] public partial double X", "[LogUniform(1e-6, 1)] public partial double X"),
        Value("NAS0104", "[LogUniform(max: 1, min: [|-1|])] public partial double X", "[LogUniform(max: 1, min: 0.1)] public partial double X"),
        Value("NAS0105", "[Uniform(0, 1, Step = [|-0.1|])] public partial double X", "[Uniform(0, 1, Step = 0.1)] public partial double X"),
        Value("NAS0105", "[LogUniform(1e-4, 1, Step = [|0.1|])] public partial double X", "[LogUniform(1e-4, 1, Step = 10)] public partial double X"),
        Value("NAS0106", "[[|LogUniform(1, 64)|]] public partial int X", "[LogUniform(1, 64, Step = 2)] public partial int X"),
        Value("NAS0106", "[[|Uniform(0, 1)|]] public partial float X", "[Uniform(0, 1, Step = 0.5)] public partial float X"),
        Value("NAS0106", "[Uniform([|0.5|], 3)] public partial int X", "[Uniform(1, 3)] public partial int X"),
        Value("NAS0106", "[Uniform(0, [|300|])] public partial byte X", "[Uniform(0, 255)] public partial byte X"),
        Value("NAS0107", "[Choice(16, [|\"wide\"|])] public partial int X", "[Choice(16, 32)] public partial int X"),
        Value("NAS0107", "[Choice(0, [|256|])] public partial byte X", "[Choice(0, 255)] public partial byte X"),
        Value("NAS0107", "[Choice([|null|])] public partial string X", "[Choice(\"a\", \"b\")] public partial string X") with { CompilerErrors = ["CS8625"] },
        Value("NAS0107", "[Choice(\"a\", [|'b'|])] public partial string X", "[Choice(\"a\", \"b\")] public partial string X"),
        Value("NAS0107", "[Choice(Plain.A, [|1|])] public partial Plain X", "[Choice(Plain.A, Plain.B)] public partial Plain X"),
        Value("NAS0107", "[Choice(1, [|1.5|])] public partial long X", "[Choice(1, 1.5)] public partial decimal X"),
        Value("NAS0108", "[Choice(16, 32, [|16|])] public partial int X", "[Choice(16, 32, 64)] public partial int X"),
        Value("NAS0108", "[Choice(1, [|1.0|])] public partial double X", "[Choice(1, 2.0)] public partial double X"),
        Value("NAS0108", "[Choice(0.0, [|-0.0|])] public partial double X", "[Choice(0.5, -0.5)] public partial double X"),
        Value("NAS0108", "[Choice(0f, 1f, [|-0f|])] public partial float X", "[Choice(0f, 1f, -1f)] public partial float X"),
        Value("NAS0109", "[Uniform(0, [|1000000|])] public partial int X", "[Uniform(0, 1000000, Step = 1000)] public partial int X"),
        Value("NAS0109", "[Uniform(0, 1, Step = [|1e-5|])] public partial double X", "[Uniform(0, 1)] public partial double X"),
        Value("NAS0110", "[[|Choice(ConvOp.Conv3, ConvOp.Skip)|]] public partial ConvOp X", "[Choice(Plain.A, Plain.B)] public partial Plain X"),
    ];

    private static RuleCase Value(string id, string bad, string good) => new(id, Space(bad), Space(good));

    private static RuleCase Layer(string id, string bad, string good) => new(
        id, "[Input(1, 8, 8), Classes(2)] " + Space(bad), "[Input(1, 8, 8), Classes(2)] " + Space(good));

    private static string Space(string property) => $"[SearchSpace] public partial record S {{ {property} {{ get; init; }} }}";
}
