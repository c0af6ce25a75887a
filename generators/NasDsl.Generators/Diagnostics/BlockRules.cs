using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Blocks.</summary>
internal static class BlockRules
{
    private const string Category = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor BlockOfItself = new(
        "NAS0334",
        "A block does not contain itself",
        "Let '{0}' be of another block: '{1}' would contain itself without end",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0334.md");

    public static readonly DiagnosticDescriptor ContinuousInBlock = new(
        "NAS0335",
        "A block has no continuous numbers",
        "Give '{0}' a Step, or move it to the space: a block's decisions are counted, and a continuous number is no part of a network",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0335.md");

    public static readonly DiagnosticDescriptor RepeatedBlock = new(
        "NAS0336",
        "A block is not repeated as a whole",
        "Put [Repeat] on the layers of the block, or make '{0}' a Layers<T>, whose blocks have decisions of their own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0336.md");

    public static readonly DiagnosticDescriptor TooManyInBlocks = new(
        "NAS0337",
        "The blocks have too many decisions",
        "Give '{0}' fewer or smaller blocks: they come to {1} decisions, and a space can have {2} in its blocks",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0337.md");

    public static readonly DiagnosticDescriptor StrideOfBlock = new(
        "NAS0338",
        "No layer takes the stride of its block",
        "Remove [Stride] from '{0}', or let the block '{1}' begin with a layer without a condition and a [Stride] of its own: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0338.md");

    public static readonly DiagnosticDescriptor InvalidReferencedBlock = new(
        "NAS0339",
        "The block of another assembly is not valid",
        "Mend the block '{1}' of '{0}' where it is declared: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0339.md");

    public static readonly DiagnosticDescriptor NetworkOnBlock = new(
        "NAS0340",
        "A block is a part of a network",
        "Remove [{0}] from the block '{1}', and put it on the space",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0340.md");

    public static readonly DiagnosticDescriptor HiddenInBlock = new(
        "NAS0346",
        "A block's decisions are seen by the space",
        "Make '{0}' public or internal: a space that has the block '{1}' reads its decisions to build the network",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0346.md");

    public static readonly DiagnosticDescriptor BlockInPlace = new(
        "NAS0341",
        "A block does not fit its place",
        "Let the block '{1}' of '{0}' have other layers: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0341.md");
}
