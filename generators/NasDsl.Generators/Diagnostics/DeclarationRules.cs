using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>A space's type and its members.</summary>
internal static class DeclarationRules
{
    private const string Category = "NasDsl.Declaration";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "NAS0001",
        "A search space must be partial",
        "Declare '{0}' partial: the generator adds the other part of the record",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0001.md");

    public static readonly DiagnosticDescriptor NotRecord = new(
        "NAS0002",
        "A search space must be a record class",
        "Make '{0}' a 'partial record': an architecture is an immutable value that is equal by content",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0002.md");

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "NAS0003",
        "A type that contains a search space must be partial",
        "Declare '{1}' partial: it contains the search space '{0}', whose generated part must stand inside it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0003.md");

    public static readonly DiagnosticDescriptor Generic = new(
        "NAS0004",
        "A search space cannot be generic",
        "Remove the type parameters of '{1}': what '{0}' can choose from must be known when it is compiled",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0004.md");

    public static readonly DiagnosticDescriptor NotConcrete = new(
        "NAS0005",
        "A search space must be a type that can be created and named",
        "Remove '{1}' from '{0}': values of the space are created by generated code in a file of its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0005.md");

    public static readonly DiagnosticDescriptor HasBase = new(
        "NAS0006",
        "A search space derives from a search space alone",
        "Make '{1}' a [SearchSpace], or let '{0}' derive from nothing: what another record holds would be no part of the encoding",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0006.md");

    public static readonly DiagnosticDescriptor HasConstructor = new(
        "NAS0007",
        "A search space cannot declare constructors",
        "Remove the constructor of '{0}': the generated part declares the constructors, and a new value holds each decision's default",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0007.md");

    public static readonly DiagnosticDescriptor PropertyNotPartial = new(
        "NAS0010",
        "A decision must be a partial property",
        "Declare '{0}' as 'public partial {1} {0} {{ get; init; }}': the generator writes its body",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0010.md");

    public static readonly DiagnosticDescriptor PropertyAccessors = new(
        "NAS0011",
        "A decision must be an instance property with get and init",
        "Declare '{0}' as '{{ get; init; }}': {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0011.md");

    public static readonly DiagnosticDescriptor PropertyImplemented = new(
        "NAS0012",
        "A decision's body is the generator's",
        "Remove the implementing part of '{0}': the generator writes it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0012.md");

    public static readonly DiagnosticDescriptor NoDecision = new(
        "NAS0013",
        "A partial property of a search space must be a decision",
        "Give '{0}' one of [Choice], [Layers], [Cell], [Uniform] or [LogUniform], or implement it without 'partial'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0013.md");

    public static readonly DiagnosticDescriptor TwoDecisions = new(
        "NAS0014",
        "A property is one decision",
        "Remove [{1}] or [{2}] from '{0}': a property is one decision",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0014.md");

    public static readonly DiagnosticDescriptor WrongType = new(
        "NAS0015",
        "The attribute does not fit the property's type",
        "[{1}] does not fit '{0}' of type '{2}': {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0015.md");

    public static readonly DiagnosticDescriptor ReservedName = new(
        "NAS0016",
        "The name belongs to a generated member",
        "Rename '{0}': the generated part of a search space declares a member of this name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0016.md");

    public static readonly DiagnosticDescriptor State = new(
        "NAS0017",
        "State outside the decisions",
        "Make '{0}' a decision, or static, or compute it: what it holds is no part of the architecture, and is lost by encoding, comparison and mutation",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0017.md");

    public static readonly DiagnosticDescriptor SizeOnNoLayer = new(
        "NAS0018",
        "A size belongs to a layer",
        "Remove [{1}] from '{0}', or make the property a layer: only choices of operations, ranges of layers and cells have {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0018.md");

    public static readonly DiagnosticDescriptor NoDecisions = new(
        "NAS0019",
        "A search space needs a decision",
        "Add a property with [Choice], [Layers], [Cell], [Uniform] or [LogUniform] to '{0}': a space without a decision has nothing to search",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0019.md");

    public static readonly DiagnosticDescriptor NotASpace = new(
        "NAS0020",
        "Decisions belong to a search space",
        "Add [SearchSpace] to '{0}', or remove {2} from '{1}': without it nothing is generated for the decision",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0020.md");

    public static readonly DiagnosticDescriptor SeveralParts = new(
        "NAS0030",
        "The layers of a space stand in one part of its type",
        "Move '{0}' into the part of the record that declares '{1}': layers stand in series in order of declaration, and that of several parts depends on the order in which files are compiled",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0030.md");

    public static readonly DiagnosticDescriptor HidesInherited = new(
        "NAS0031",
        "The base decides a property of this name",
        "Rename '{0}': the space has a decision of this name from its base, and each stands under its name in texts and JSON",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0031.md");

    public static readonly DiagnosticDescriptor OutOfReach = new(
        "NAS0032",
        "An inherited member is out of reach",
        "Make '{0}' of the base protected or public: '{1}' inherits it, and its generated part reads or asks it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0032.md");

    public static readonly DiagnosticDescriptor OtherVersion = new(
        "NAS0033",
        "The base was compiled by another version",
        "Compile '{1}' with this version of NasDsl, and make its decisions protected or public: '{0}' keeps its decisions in the words that the base has for them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0033.md");

    public static readonly DiagnosticDescriptor Forbidden = new(
        "NAS0034",
        "A part of a space is obsolete as an error",
        "Let the [Obsolete] of '{0}' warn, or take it out of '{1}': as an error it keeps all code from using it, the generated part too",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0034.md");
}
