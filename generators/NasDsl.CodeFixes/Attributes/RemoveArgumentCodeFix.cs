using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Attributes;

/// <summary>Removes an argument that has no effect, or that its attribute cannot have here.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentCodeFix)), Shared]
public sealed class RemoveArgumentCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        ValueRules.DuplicateValue.Id, StructureRules.IgnoredSetting.Id, StructureRules.Stem.Id, StructureRules.Head.Id, StructureRules.StackCell.Id,
        BoundRules.NeverAdmitted.Id, LinkRules.LinkedBlocks.Id,
    ];

    private protected override Mend? Find(Mistake mistake)
    {
        if (mistake.Node.Parent is not AttributeArgumentSyntax argument || mistake.Enclosing<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var arguments = new Arguments(attribute, mistake.Model);
        return IsOneTooMany(mistake, arguments, argument)
            ? new($"Remove {Name(arguments, argument)} from [{arguments.Name}]", Removal.OfArgument(argument))
            : null;
    }

    private static bool IsOneTooMany(Mistake mistake, Arguments arguments, AttributeArgumentSyntax argument)
    {
        string? name = arguments.NameOf(argument);
        if (mistake.Rule == StructureRules.Stem.Id)
        {
            // Of a vector, whose stem has neither; positions are in the way of all that are no sequence.
            return name == "Positions" || (name is "Kernel" or "Stride" && IsOfVector(mistake));
        }

        if (mistake.Rule == StructureRules.StackCell.Id)
        {
            // The cell that is repeated already.
            return name == "Reduce" && arguments.Find("normal") is { } normal
                && mistake.Constant(normal.Expression) is string cell && cell.Equals(mistake.Constant(argument.Expression));
        }

        if (mistake.Rule == BoundRules.NeverAdmitted.Id)
        {
            // Another number of layers or another bound of a range is its author's choice.
            return name == "values" && mistake.Constant(argument.Expression) is not null;
        }

        return mistake.Rule != ValueRules.DuplicateValue.Id || mistake.Model.GetConstantValue(argument.Expression, mistake.Cancellation).HasValue;
    }

    private static bool IsOfVector(Mistake mistake)
    {
        if (mistake.Enclosing<TypeDeclarationSyntax>() is { } type
            && mistake.Model.GetDeclaredSymbol(type, mistake.Cancellation) is { } symbol)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (AttributeReader.NameOf(attribute) == AttributeNames.Input)
                {
                    return attribute.ConstructorArguments.Length == 1;
                }
            }
        }

        return false;
    }

    private static string Name(Arguments arguments, AttributeArgumentSyntax argument) =>
        argument.NameEquals is null ? argument.Expression.ToString() : arguments.NameOf(argument)!;
}
