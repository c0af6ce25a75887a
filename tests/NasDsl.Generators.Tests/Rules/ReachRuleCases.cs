namespace NasDsl.Generators.Tests.Rules;

/// <summary>What a space is made of and its generated part cannot name or use: modules and types that are hidden from it, and what is obsolete as an error.</summary>
public static class ReachRuleCases
{
    private const string Images = "Input(1, 8, 8), Classes(2)";
    private const string Op = "public enum Op { [Op<Ghost>] Own, [Conv(3)] Conv3 }";
    private const string Part = "[Block] public partial record Part { [Choice] public partial Op X { get; init; } }";

    public static RuleCase[] All { get; } =
    [
        Hidden("NAS0341", Op + Part, Space("public partial Outer.Part [|P|] { get; init; }")),
        Hidden(
            "NAS0341", Op + Part,
            "[Block] public partial record Middle { [Layers(1, 2)] public partial Layers<Outer.Part> Parts { get; init; } }" + Space("public partial Middle [|P|] { get; init; }")),
        Hidden(
            "NAS0341", Op + Part + $"[SearchSpace] public abstract partial record Base {{ public partial Part P {{ get; init; }} }}",
            $"[SearchSpace, {Images}] public partial record S : [|Outer.Base|];"),
        Hidden(
            "NAS0208", Op + $"[SearchSpace, {Images}] public partial record Base {{ [Choice] public partial Op X {{ get; init; }} }}",
            $"[SearchSpace] public partial record S : [|Outer.Base|];"),
        Hidden(
            "NAS0208", Op + $"[SearchSpace] public abstract partial record Base {{ [Choice] public partial Op X {{ get; init; }} }}",
            $"[SearchSpace, {Images}] public partial record S : [|Outer.Base|];"),
        new(
            "NAS0341",
            InOuter("protected", Op + Part) + Space("public partial Outer.Part [|P|] { get; init; }"),
            InOuter("protected", Op + Part) + "public partial class Inner : Outer { " + Space("public partial Part P { get; init; }") + " }"),
        new(
            "NAS0341",
            InOuter("private", Op + Part) + Space("public partial Outer.Part [|P|] { get; init; }"),
            InOuter("private", Op + Part + Space("public partial Part P { get; init; }"))),
        new(
            "NAS0208",
            "public class Outer { private class Key; public enum Op { [Op<Ghost>(typeof(Key))] A, [Conv(3)] B } }" + Module("public") + Space("[[|Choice|]] public partial Outer.Op X { get; init; }"),
            "public class Outer { public class Key; public enum Op { [Op<Ghost>(typeof(Key))] A, [Conv(3)] B } }" + Module("public") + Space("[Choice] public partial Outer.Op X { get; init; }")),
        OfKey("[|Op<Ghost>(typeof(Key))|]"),
        OfKey("[|Op<Ghost>(typeof(System.Collections.Generic.List<Key[]>))|]"),
        OfKey("[|Op<Ghost<Key>>|]"),
        Obsolete("NAS0208", Module("public").Replace("public Ghost", "OBSOLETE public Ghost") + "public enum Op { [[|Op<Ghost>|]] A, [Conv(3)] B }" + Space("[Choice] public partial Op X { get; init; }")),
        Obsolete("NAS0034", "public enum Op { OBSOLETE [Conv(5)] A, [Conv(3)] B }" + Space("[[|Choice|]] public partial Op X { get; init; }")),
        Obsolete("NAS0034", "public enum Op { OBSOLETE [Conv(5)] A, [Conv(3)] B }" + Space("[[|Layers(1, 2)|]] public partial Layers<Op> X { get; init; }")),
        Obsolete("NAS0034", Space("OBSOLETE [Choice] public partial ConvOp [|X|] { get; init; }")),
        Obsolete("NAS0034", Space("[Choice] public partial ConvOp X { get; init; } OBSOLETE [Constraint] public static bool [|Holds|](S s) => true;")),
    ];

    // A private module that becomes an internal one.
    private static RuleCase Hidden(string id, string inside, string outside) => new(
        id, InOuter("private", inside) + outside, InOuter("internal", inside) + outside.Replace("[|", "").Replace("|]", ""));

    private static RuleCase OfKey(string operation)
    {
        string bad = Module("public") + Module("public").Replace("class Ghost", "class Ghost<T>")
            + $"file class Key; public enum Op {{ [{operation}] A, [Conv(3)] B }}" + Space("[Choice] public partial Op X { get; init; }");
        return new("NAS0208", bad, bad.Replace("[|", "").Replace("|]", "").Replace("file class", "internal class"));
    }

    // An error that becomes a warning.
    private static RuleCase Obsolete(string id, string source) => new(
        id, source.Replace("OBSOLETE", "[System.Obsolete(\"slow\", true)]"),
        source.Replace("[|", "").Replace("|]", "").Replace("OBSOLETE", "[System.Obsolete(\"slow\")]"));

    private static string InOuter(string access, string inside) => "public partial class Outer { " + Module(access) + inside + " } ";

    private static string Module(string access) => access + """
         sealed class Ghost : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
        {
            public Ghost(System.Type? key = null) : base("Ghost") { Key = key; }
            public System.Type? Key { get; }
            public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input;
        }

        """;

    private static string Space(string members) => $"[SearchSpace, {Images}] public partial record S {{ {members} }}";
}
