using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>What is asked of a space.</summary>
internal static class UsageRules
{
    private const string Category = "NasDsl.Usage";

    public static readonly DiagnosticDescriptor MissingCapability = new(
        "NAS0401",
        "The space cannot do what is asked of it",
        "'{0}' is no {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0401.md");
}
