using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>Networks, their sizes and cells.</summary>
internal static class StructureRules
{
    private const string Category = "NasDsl.Structure";

    public static readonly DiagnosticDescriptor InputSize = new(
        "NAS0301",
        "An input's size must be positive",
        "Give [Input] positive sizes, not {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0301.md");

    public static readonly DiagnosticDescriptor ClassCount = new(
        "NAS0302",
        "There must be a class",
        "Give [Classes] at least 1, not {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0302.md");

    public static readonly DiagnosticDescriptor Incomplete = new(
        "NAS0303",
        "A network needs an input and classes",
        "Add [{1}] to '{0}': [{2}] describes a network, and a network needs it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0303.md");

    public static readonly DiagnosticDescriptor Stem = new(
        "NAS0304",
        "The stem is not possible",
        "[Stem] of '{0}': {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0304.md");

    public static readonly DiagnosticDescriptor Head = new(
        "NAS0305",
        "The head's channels must be positive",
        "Give [Head] at least 1 channel, not {0}, or no number for batch norm and ReLU alone",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0305.md");

    public static readonly DiagnosticDescriptor NoSuchProperty = new(
        "NAS0306",
        "The size names no decision of this space",
        "Name a value decision of this space with nameof: '{0}' is none of '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0306.md");

    public static readonly DiagnosticDescriptor NoWholeNumber = new(
        "NAS0307",
        "A size needs a decision between whole numbers",
        "Make '{0}' a [Choice(…)] of whole numbers on an int: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0307.md");

    public static readonly DiagnosticDescriptor SizeValue = new(
        "NAS0308",
        "A size has a value below 1",
        "Remove {1} from the values of '{0}', or do not name it here: {2} must be at least 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0308.md");

    public static readonly DiagnosticDescriptor SizeConstant = new(
        "NAS0309",
        "A size must be at least 1",
        "Give [{1}] of '{0}' at least 1, not {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0309.md");

    public static readonly DiagnosticDescriptor LayerWithoutInput = new(
        "NAS0310",
        "A layer needs a network",
        "Add [Input(…)] and [Classes(…)] to '{1}': '{0}' is a layer of a network",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0310.md");

    public static readonly DiagnosticDescriptor CellSize = new(
        "NAS0311",
        "A cell's numbers are out of bounds",
        "Give {1} of '{0}' a value from {2} to {3}, not {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0311.md");

    public static readonly DiagnosticDescriptor CellInputs = new(
        "NAS0312",
        "A node has fewer earlier nodes than inputs",
        "Give '{0}' at most {1} inputs a node, or set RepeatInputs: its first node can read {1} earlier outputs, and {2} distinct ones are wanted",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0312.md");

    public static readonly DiagnosticDescriptor StackCell = new(
        "NAS0313",
        "A stack is made of cells",
        "Name a property with [Cell] in [Stack] with nameof: '{0}' {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0313.md");

    public static readonly DiagnosticDescriptor BesideStack = new(
        "NAS0314",
        "A stack leaves no place for other layers",
        "Remove '{0}', or name it in [Stack]: the cells of a stack are the whole network between stem and head",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0314.md");

    public static readonly DiagnosticDescriptor StackSize = new(
        "NAS0315",
        "A stack's numbers are out of bounds",
        "Give {0} of [Stack] a value from 1 to {1}, not {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0315.md");

    public static readonly DiagnosticDescriptor EmptyRangeWithShape = new(
        "NAS0316",
        "A range that may be empty cannot change the shape",
        "Give '{0}' at least one layer, or remove its [{1}]: without a layer the shape would stay as it is",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0316.md");

    public static readonly DiagnosticDescriptor NothingLeft = new(
        "NAS0317",
        "A stride meets an image or sequence that is too small",
        "Remove a stride at or before {0}, or enlarge the input: a stride of {1} meets {2} ({3})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0317.md");

    public static readonly DiagnosticDescriptor SizeInStack = new(
        "NAS0318",
        "The stack decides the sizes of its cells",
        "Remove [{1}] from '{0}': the [Stack] decides the channels, strides and number of its cells",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0318.md");

    public static readonly DiagnosticDescriptor ImagesOnly = new(
        "NAS0319",
        "Only images have such a place",
        "Remove [{1}] from '{0}', or give the space an image as [Input(channels, height, width)]: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0319.md");

    public static readonly DiagnosticDescriptor TooManyShapes = new(
        "NAS0320",
        "A place has too many shapes",
        "Give the decisions behind the sizes of {0} fewer values: an operation is prepared for every combination of them, and there are {1}, with {2} at most",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0320.md");

    public static readonly DiagnosticDescriptor IgnoredSetting = new(
        "NAS0321",
        "The setting has no effect",
        "Remove {0} from [{1}]: {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0321.md");
}
