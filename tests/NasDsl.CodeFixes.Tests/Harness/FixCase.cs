namespace NasDsl.CodeFixes.Tests;

/// <summary>A declaration with a mistake, and what its code fix makes of it.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Title">What the editor offers.</param>
/// <param name="Bad">The declaration.</param>
/// <param name="Good">The declaration afterwards, to the letter.</param>
public sealed record FixCase(string Rule, string Title, string Bad, string Good)
{
    /// <summary>What stands before both declarations.</summary>
    public string Prelude { get; init; } = """
        using NasDsl;
        public enum ConvOp { [Conv(3)] Conv3, [MaxPool(3)] Max3, [Identity] Skip }
        public enum CellOp { [Zero] None, [SepConv(3)] Sep3, [Identity] Skip }
        public enum DenseOp { [Linear] Dense, [Identity] Skip }
        public enum Plain { A, B }

        """;

    /// <summary>What the editor offers besides, for the same mistake.</summary>
    public string[] OtherTitles { get; init; } = [];

    /// <summary>Warnings of other rules about what is accepted now.</summary>
    public string[] Warnings { get; init; } = [];

    /// <summary>Whether the rule is off until somebody switches it on.</summary>
    public bool IsOff { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Title} | {Bad.ReplaceLineEndings(" ")}";
}
