using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.CodeFixes.Editing;

/// <summary>The arguments of an attribute by the names of its parameters and properties.</summary>
internal sealed class Arguments(AttributeSyntax attribute, SemanticModel model)
{
    private readonly IMethodSymbol? _constructor =
        model.GetSymbolInfo(attribute) is var info ? (info.Symbol ?? (info.CandidateSymbols is [var only] ? only : null)) as IMethodSymbol : null;

    /// <summary>The attribute.</summary>
    public AttributeSyntax Attribute => attribute;

    /// <summary>The attribute's name without <c>Attribute</c>, or null where it is unknown.</summary>
    public string? Name => _constructor?.ContainingType.Name is string name && name.EndsWith("Attribute", System.StringComparison.Ordinal)
        ? name.Substring(0, name.Length - "Attribute".Length)
        : null;

    /// <summary>The argument for a parameter or property, or null.</summary>
    public AttributeArgumentSyntax? Find(string name)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (NameOf(arguments[i], i) == name)
            {
                return arguments[i];
            }
        }

        return null;
    }

    /// <summary>The name of the parameter or property that an argument is for, or null.</summary>
    public string? NameOf(AttributeArgumentSyntax argument) => NameOf(argument, attribute.ArgumentList!.Arguments.IndexOf(argument));

    private string? NameOf(AttributeArgumentSyntax argument, int position) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText
        ?? (_constructor is null ? null
            : position < _constructor.Parameters.Length ? _constructor.Parameters[position].Name
            : _constructor.Parameters is [.., { IsParams: true } list] ? list.Name : null);
}
