using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Bounds on whole architectures and constraints.</summary>
internal static class BoundRules
{
    private const string Category = "NasDsl.Bounds";

    public static readonly DiagnosticDescriptor NotPositive = new(
        "NAS0501",
        "A bound must be positive",
        "Give [{0}] at least 1, not {1}: no network has so few",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0501.md");

    public static readonly DiagnosticDescriptor UnknownCost = new(
        "NAS0502",
        "A bound needs the cost of every operation",
        "Let '{2}' implement IOperationCost<{2}>, or remove [{0}]: the candidate '{1}' has no cost in closed form",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0502.md");

    public static readonly DiagnosticDescriptor ConstraintNotStatic = new(
        "NAS0503",
        "A constraint must be static",
        "Declare the constraint '{0}' static: it is asked of every architecture that it is given",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0503.md");

    public static readonly DiagnosticDescriptor ConstraintSignature = new(
        "NAS0504",
        "A constraint says of an architecture whether it is admissible",
        "Declare the constraint as 'static bool {0}({1} architecture)': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0504.md");

    public static readonly DiagnosticDescriptor ConstraintElsewhere = new(
        "NAS0505",
        "A constraint belongs to a search space",
        "Move '{0}' into a record with [SearchSpace], or remove [Constraint]: nobody asks a constraint of '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0505.md");

    public static readonly DiagnosticDescriptor Unreachable = new(
        "NAS0506",
        "No architecture meets the bound",
        "Raise [{0}] to at least {1}: no network of '{2}' has fewer {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0506.md");

    public static readonly DiagnosticDescriptor NeverAdmitted = new(
        "NAS0507",
        "No architecture within the bounds has this value",
        "Remove {0}, or raise [{1}] to at least {2}: no network with it has fewer {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0507.md");

    public static readonly DiagnosticDescriptor NeverBinds = new(
        "NAS0508",
        "The bound refuses nothing",
        "[{0}] refuses nothing: no network of '{1}' has more than {2} {3}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0508.md");

    public static readonly DiagnosticDescriptor JointlyUnreachable = new(
        "NAS0510",
        "No architecture meets both bounds",
        "Raise [MaxMacs] to at least {0}, or [MaxParameters]: no network of '{1}' meets both, and the nearest has {2} parameters and {3} multiply-adds",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0510.md");

    public static readonly DiagnosticDescriptor Size = new(
        "NAS0509",
        "The size and cost of a search space",
        "'{0}': {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: false,
        helpLinkUri: HelpLink.Pages + "NAS0509.md");
}
