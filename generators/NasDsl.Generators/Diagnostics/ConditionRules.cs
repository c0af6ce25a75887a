using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Conditions.</summary>
internal static class ConditionRules
{
    private const string Category = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor Unconditional = new(
        "NAS0330",
        "A condition is on a decision",
        "Remove [When] from '{0}', or give it a decision: only a decision can be left untaken",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0330.md");

    public static readonly DiagnosticDescriptor NoSuchDecider = new(
        "NAS0331",
        "A condition names an earlier choice",
        "Let [When] on '{0}' name an earlier property with [Choice], not '{1}': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0331.md");

    public static readonly DiagnosticDescriptor NoSuchValue = new(
        "NAS0332",
        "A condition names a choice that is there",
        "Let [When] on '{0}' name one of the choices of '{1}', not {2}: they are {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0332.md");

    public static readonly DiagnosticDescriptor ConditionInStack = new(
        "NAS0333",
        "The cells of a stack have no condition",
        "Remove [When] from '{0}': the [Stack] is made of this cell, and cannot be without it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0333.md");

    public static readonly DiagnosticDescriptor RequiredConditional = new(
        "NAS0347",
        "A decision with a condition is not required",
        "Remove 'required' from '{0}', or its [When]: an architecture in which '{1}' is something else has no '{0}', and would have to give it a value",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0347.md");
}
