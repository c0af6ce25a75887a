using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>The values of a decision.</summary>
internal static class ValueRules
{
    private const string Category = "NasDsl.Values";

    public static readonly DiagnosticDescriptor LayersOrder = new(
        "NAS0101",
        "A range's least depth is above its greatest",
        "Swap the bounds of '{0}': {1} layers at least cannot be more than {2} at most",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0101.md");

    public static readonly DiagnosticDescriptor LayersBounds = new(
        "NAS0102",
        "A range's depth is out of bounds",
        "Give '{0}' a depth from 0 to 256 with at least one layer at most, not {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0102.md");

    public static readonly DiagnosticDescriptor NumberOrder = new(
        "NAS0103",
        "A number's least value is not below its greatest",
        "Give '{0}' two finite bounds, the smaller first: {1} is not below {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0103.md");

    public static readonly DiagnosticDescriptor LogNotPositive = new(
        "NAS0104",
        "A logarithmic number must be positive",
        "Give '{0}' a least value above 0, not {1}: it is the logarithm that is drawn",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0104.md");

    public static readonly DiagnosticDescriptor Step = new(
        "NAS0105",
        "A step must lead onward",
        "Give '{0}' a step above {1}, not {2}; leave it out for a continuous number",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0105.md");

    public static readonly DiagnosticDescriptor NumberType = new(
        "NAS0106",
        "The number does not fit the property's type",
        "'{0}' of type '{1}' cannot be this number: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0106.md");

    public static readonly DiagnosticDescriptor ValueType = new(
        "NAS0107",
        "A value does not fit the property's type",
        "'{0}' of type '{1}' cannot hold {2}; replace the value or change the type",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0107.md");

    public static readonly DiagnosticDescriptor DuplicateValue = new(
        "NAS0108",
        "A value is there twice",
        "Remove the second {1} of '{0}': each value has one number in the encoding",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0108.md");

    public static readonly DiagnosticDescriptor TooManyValues = new(
        "NAS0109",
        "A decision has too many values",
        "Give '{0}' a larger step: it has more than {1} values",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0109.md");

    public static readonly DiagnosticDescriptor ValuesOfOperations = new(
        "NAS0110",
        "Operations are chosen without values",
        "Write [Choice] on '{0}' without values: with them it would be a setting and no layer; a choice of fewer operations than '{1}' has is an enum of its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpLink.Pages + "NAS0110.md");
}
