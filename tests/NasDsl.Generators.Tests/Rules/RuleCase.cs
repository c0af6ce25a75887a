namespace NasDsl.Generators.Tests.Rules;

/// <summary>A declaration that breaks one rule, and one like it that does not.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Bad">The declaration, with <c>[|…|]</c> around the token at which the rule is reported.</param>
/// <param name="Good">The declaration that keeps it.</param>
public sealed record RuleCase(string Id, string Bad, string Good)
{
    /// <summary>Compiler errors that come with the mistake, because no generator can help there.</summary>
    public string[] CompilerErrors { get; init; } = [];

    /// <summary>How many times the rule is reported at each of the tokens.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether the rule is off until somebody switches it on.</summary>
    public bool IsOff { get; init; }

    /// <summary>What both declarations need besides.</summary>
    public string Prelude { get; init; } = """
        public enum ConvOp { [Conv(3)] Conv3, [MaxPool(3)] Max3, [Identity] Skip }
        public enum CellOp { [Zero] None, [SepConv(3)] Sep3, [Identity] Skip }
        public enum DenseOp { [Linear] Dense, [Identity] Skip }
        public enum Plain { A, B }
        """;

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Bad.ReplaceLineEndings(" ")}";
}
