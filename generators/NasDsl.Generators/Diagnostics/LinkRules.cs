using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Skip links.</summary>
internal static class LinkRules
{
    private const string Category = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor ShapeOfLinked = new(
        "NAS0342",
        "A range with skip links keeps its input's shape",
        "Remove [{1}] from '{0}', and put a layer with it in front: with SkipLinks all layers read and give one shape",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0342.md");

    public static readonly DiagnosticDescriptor RepeatedLinks = new(
        "NAS0343",
        "A range with skip links is not repeated",
        "Remove [Repeat] from '{0}', or SkipLinks: a layer is linked to earlier layers of its range, of which there is one copy",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0343.md");

    public static readonly DiagnosticDescriptor LinkedBlocks = new(
        "NAS0344",
        "Blocks have no skip links",
        "Remove SkipLinks from '{0}', or make it a range over an enum of operations: blocks may change the shape, and are not linked",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0344.md");

    public static readonly DiagnosticDescriptor TooManyLinked = new(
        "NAS0345",
        "A range with skip links has too many layers",
        "Give '{0}' at most {2} layers, not {1}, or remove SkipLinks: every layer may be linked to every earlier one",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0345.md");
}
