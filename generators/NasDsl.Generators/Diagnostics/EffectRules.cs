using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Declarations that work and that nobody can have meant.</summary>
internal static class EffectRules
{
    private const string Values = "NasDsl.Values";
    private const string Structure = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor SingleValue = new(
        "NAS0111",
        "A choice of one",
        "'{0}' has one value alone, {1}: add another, or declare a constant instead of a decision",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0111.md");

    public static readonly DiagnosticDescriptor NeverRead = new(
        "NAS0112",
        "A decision that nothing reads",
        "Read '{0}' where '{1}' is evaluated, or remove it: no size names it and nothing in this project reads it, so that a search varies it for nothing",
        Values, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0112.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SameAtPlace = new(
        "NAS0360",
        "Two candidates are the same at this place",
        "'{1}' and '{2}' compute the same at '{0}', {3}: use an enum without one of them, or a search trains the same network under two names",
        Structure, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0360.md");

    public static readonly DiagnosticDescriptor TwoMeanings = new(
        "NAS0361",
        "One decision is sizes of two kinds",
        "Give {0} a decision of its own: '{1}' is {2} as well, and one number for both ties what has nothing in common",
        Structure, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0361.md");

    public static readonly DiagnosticDescriptor SizeOfOne = new(
        "NAS0362",
        "The size has no effect",
        "[{1}] of '{0}' has no effect: 1 is what a layer has without it",
        Structure, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0362.md");

    public static readonly DiagnosticDescriptor NowhereInStack = new(
        "NAS0363",
        "A cell stands nowhere in its stack",
        "Give [Stack] at least 3 cells: with {1} each is a reduction, and '{0}' stands nowhere",
        Structure, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0363.md");

    public static readonly DiagnosticDescriptor IdentitiesAlone = new(
        "NAS0364",
        "A layer that computes nothing",
        "Add an operation to '{1}', or remove '{0}': all that it can choose is to pass its input on",
        Structure, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0364.md");

    public static readonly DiagnosticDescriptor AllZeros = new(
        "NAS0365",
        "A network can be all zeros",
        "Set 'Zero = ZeroRole.MixtureOnly' on '{0}': every edge of the cell can be '{1}', and then nothing of the input comes through",
        Structure, DiagnosticSeverity.Info, isEnabledByDefault: false,
        helpLinkUri: HelpLink.Pages + "NAS0365.md");
}
