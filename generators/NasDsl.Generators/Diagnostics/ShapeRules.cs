using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Shapes on every path through a network.</summary>
internal static class ShapeRules
{
    private const string Category = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor KernelTooLarge = new(
        "NAS0350",
        "A kernel is larger than its input can fill",
        "Give {0} smaller kernels than the {2} of {1}, or fewer strides before it: it can have to work on {3}, where the kernel's outer weights meet padding alone ({4})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0350.md");

    public static readonly DiagnosticDescriptor KernelInPadding = new(
        "NAS0351",
        "A kernel is larger than its input",
        "The {2} kernel of {1} is larger than the {3} on which {0} can have to work, and always lies partly in the padding ({4})",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0351.md");

    public static readonly DiagnosticDescriptor ImageTooLarge = new(
        "NAS0352",
        "A shape has too many values",
        "Make {0} smaller: {1} channels of {2} come to {3} values an example, and a tensor has {4} at most",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0352.md");

    public static readonly DiagnosticDescriptor TooManyWeights = new(
        "NAS0353",
        "A layer has too many weights",
        "Make {0} smaller: from {1} channels ({2}) to {3} ({4}) it would have {5} weights, and a tensor has {6} at most",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0353.md");

    public static readonly DiagnosticDescriptor TooManyCopies = new(
        "NAS0354",
        "A layer has too many copies",
        "Give '{0}' at most {1} copies, not {2}: each of them is a module of its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0354.md");

    public static readonly DiagnosticDescriptor NoCommonInput = new(
        "NAS0355",
        "The candidates of an enum work on different inputs",
        "Move '{0}' to another enum than '{2}': [{1}] works on {3} and [{4}] on {5}, so that no place could choose between the two",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0355.md");
}
