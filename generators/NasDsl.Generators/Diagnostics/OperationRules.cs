using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Candidate sets and their operations.</summary>
internal static class OperationRules
{
    private const string Category = "NasDsl.Operations";

    public static readonly DiagnosticDescriptor NoOperations = new(
        "NAS0201",
        "The enum is no candidate set",
        "Give each member of '{1}' an operation, such as [Conv(3)] or [Identity]: '{0}' chooses between them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0201.md");

    public static readonly DiagnosticDescriptor MissingOperation = new(
        "NAS0202",
        "A member of a candidate set has no operation",
        "Give '{0}' an operation, such as [Conv(3)] or [Identity]: the other members of '{1}' have one",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0202.md");

    public static readonly DiagnosticDescriptor TwoOperations = new(
        "NAS0203",
        "A candidate is one operation",
        "Remove all operations but one from '{0}': a candidate is one operation",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0203.md");

    public static readonly DiagnosticDescriptor DuplicateCandidate = new(
        "NAS0204",
        "Two candidates have one number",
        "Give '{0}' a number of its own: '{1}' has the same",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0204.md");

    public static readonly DiagnosticDescriptor Kernel = new(
        "NAS0205",
        "A kernel must be odd and positive",
        "Give '{0}' an odd kernel of at least 1, not {1}: an even one has no middle, and would shift what it reads by half a step",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0205.md");

    public static readonly DiagnosticDescriptor Expand = new(
        "NAS0206",
        "An expansion must be at least 1",
        "Give '{0}' an expansion of at least 1, not {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0206.md");

    public static readonly DiagnosticDescriptor NotAModule = new(
        "NAS0207",
        "An operation of your own must be a TorchSharp module",
        "Derive '{1}' from TorchSharp's 'nn.Module<Tensor, Tensor>': '{0}' is made of it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0207.md");

    public static readonly DiagnosticDescriptor NoConstructor = new(
        "NAS0208",
        "An operation's constructor does not fit its attribute",
        "[Op<{1}>] of '{0}' fits no constructor of '{1}': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0208.md");

    public static readonly DiagnosticDescriptor InvalidReferencedSet = new(
        "NAS0209",
        "A candidate set of another assembly is not valid",
        "'{1}', between whose members '{0}' chooses, is no valid candidate set: mend '{2}' where it is declared",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0209.md");

    public static readonly DiagnosticDescriptor ZeroOutsideCell = new(
        "NAS0210",
        "Zero is for cells",
        "Use another enum for '{0}', without '{1}': an operation that gives zeros would cut the network in two outside a cell",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0210.md");

    public static readonly DiagnosticDescriptor WrongInput = new(
        "NAS0211",
        "The operation does not fit the input",
        "Use another enum for '{0}', without '{1}': [{2}] works on {3}, and the space's [Input] is {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0211.md");

    public static readonly DiagnosticDescriptor NoStride = new(
        "NAS0212",
        "The operation has no stride",
        "Give the constructor of '{2}' a parameter 'int stride', or use another enum for '{0}', without '{1}': it keeps the {3} that it reads, and the place gives {4} ({5})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0212.md");

    public static readonly DiagnosticDescriptor NothingToChoose = new(
        "NAS0213",
        "Nothing is left to choose",
        "Give '{1}' an operation besides zero: with 'Zero = ZeroRole.MixtureOnly' no edge of '{0}' could be chosen",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0213.md");

    public static readonly DiagnosticDescriptor SameOperation = new(
        "NAS0214",
        "Two candidates are the same operation",
        "'{0}' computes the same as '{1}': remove one of them, or a search trains the same network under two names",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0214.md");

    public static readonly DiagnosticDescriptor NoChannels = new(
        "NAS0215",
        "The operation keeps its channels",
        "Give the constructor of '{2}' a parameter 'int outChannels', or use another enum for '{0}', without '{1}': it keeps the {3} channels that it reads ({4}), and the place gives {5} ({6})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0215.md");
}
