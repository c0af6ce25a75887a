using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Operations on sequences and where they stand.</summary>
internal static class SequenceRules
{
    private const string Category = "NasDsl.Operations";

    public static readonly DiagnosticDescriptor HeadsAndChannels = new(
        "NAS0216",
        "Heads must divide the channels",
        "Change the heads of '{0}' or the channels of '{1}': {2} heads, from [Attention({2})], cannot share {3} channels, from {4}, evenly",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0216.md");

    public static readonly DiagnosticDescriptor Heads = new(
        "NAS0217",
        "Attention needs a head",
        "Give '{0}' at least 1 head, not {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0217.md");

    public static readonly DiagnosticDescriptor Ratio = new(
        "NAS0218",
        "A feed-forward ratio is out of bounds",
        "Give '{0}' a ratio above 0 and at most 1000, not {1}: it is the hidden size in multiples of the channels",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0218.md");

    public static readonly DiagnosticDescriptor NoPositions = new(
        "NAS0219",
        "Attention does not know the order of the positions",
        "Add [Stem(…)] to '{0}', which learns a vector for each position: without it the network gives one output for '{1}' whatever the order of its input; for a set write [Stem(…, Positions = false)]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0219.md");
}
