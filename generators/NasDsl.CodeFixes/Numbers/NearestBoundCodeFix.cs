using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Validation;

namespace NasDsl.CodeFixes.Numbers;

/// <summary>Changes a number that is out of bounds to the nearest one that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestBoundCodeFix)), Shared]
public sealed class NearestBoundCodeFix : SpaceCodeFix
{
    /// <summary>With fewer, all cells of a stack are reductions.</summary>
    private const int LeastCells = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        ValueRules.LayersBounds.Id, OperationRules.Expand.Id, StructureRules.Stem.Id, StructureRules.CellSize.Id, StructureRules.StackSize.Id,
        StructureRules.EmptyRangeWithShape.Id, ShapeRules.TooManyCopies.Id, EffectRules.NowhereInStack.Id, SequenceRules.Heads.Id,
        SequenceRules.Ratio.Id,
    ];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node is not ExpressionSyntax { Parent: AttributeArgumentSyntax argument } expression
            || mistake.Enclosing<AttributeSyntax>() is not { } attribute || mistake.Number(expression) is not double value || double.IsNaN(value))
        {
            return null;
        }

        var arguments = new Arguments(attribute, mistake.Model);
        if (Bounds(mistake, arguments, arguments.NameOf(argument)) is not (int min, int max) || (value >= min && value <= max))
        {
            return null;
        }

        string nearest = (value < min ? min : max).ToString(CultureInfo.InvariantCulture);
        return new($"Change {expression} to {nearest}", Insertion.InPlaceOf(expression, nearest));
    }

    private static (int Min, int Max)? Bounds(Mistake mistake, Arguments arguments, string? name) => (arguments.Name, name) switch
    {
        // How wide a layer is meant to be cannot be guessed.
        (AttributeNames.Stem, "channels") or (AttributeNames.Stack, "Channels") => null,
        (AttributeNames.Layers, "min") when mistake.Rule == ValueRules.LayersBounds.Id => (0, ValueValidation.MaxLayers),
        (AttributeNames.Layers, _) => (1, ValueValidation.MaxLayers),
        (AttributeNames.Cell, "Nodes") => (1, CellValidation.MaxNodes),
        (AttributeNames.Cell, "Predecessors") => (1, CellValidation.MaxPredecessors),
        (AttributeNames.Cell, "Inputs") => (1, CellValidation.MaxNodes),
        (AttributeNames.Stack, "Cells") when mistake.Rule == EffectRules.NowhereInStack.Id => (LeastCells, StackValidation.MaxCells),
        (AttributeNames.Stack, "Cells") => (1, StackValidation.MaxCells),
        // How small a ratio of nothing was meant to be is open.
        ("FeedForward", _) => (int.MinValue, (int)CandidateSetValidation.MaxRatio),
        (AttributeNames.Repeat, _) => (1, WidthValidation.MaxCopies),
        (AttributeNames.Stem, "Kernel") => null,
        _ => (1, int.MaxValue),
    };
}
