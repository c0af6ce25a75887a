using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.Generators.Diagnostics;

/// <summary>
/// The type arguments that a call of a generic method comes to by the types of its arguments. The compiler gives up a method whose constraints are not
/// met and does not always tell what it had inferred.
/// </summary>
internal sealed class InferredArguments
{
    private readonly ITypeSymbol?[] _types;

    private InferredArguments(ImmutableArray<ITypeParameterSymbol> parameters)
    {
        Parameters = parameters;
        _types = new ITypeSymbol?[parameters.Length];
    }

    /// <summary>The method's type parameters.</summary>
    public ImmutableArray<ITypeParameterSymbol> Parameters { get; }

    /// <summary>The argument for a type parameter, or null where none was found.</summary>
    public ITypeSymbol? this[int ordinal] => _types[ordinal];

    /// <summary>Infers the type arguments of a call.</summary>
    public static InferredArguments Of(IMethodSymbol method, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol original = (method.ReducedFrom ?? method).OriginalDefinition;
        var inferred = new InferredArguments(original.TypeParameters);
        int first = 0;
        if (original.IsExtensionMethod && method.MethodKind == MethodKind.ReducedExtension
            && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver })
        {
            inferred.Unify(original.Parameters[0].Type, model.GetTypeInfo(receiver, cancellation).Type);
            first = 1;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(original, arguments[i], first + i) is IParameterSymbol parameter)
            {
                inferred.Unify(parameter.Type, model.GetTypeInfo(arguments[i].Expression, cancellation).Type);
            }
        }

        return inferred;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int position)
    {
        if (argument.NameColon is null)
        {
            return position < method.Parameters.Length ? method.Parameters[position] : null;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == argument.NameColon.Name.Identifier.ValueText)
            {
                return parameter;
            }
        }

        return null;
    }

    private void Unify(ITypeSymbol parameter, ITypeSymbol? argument)
    {
        switch (parameter)
        {
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } own when argument is not null:
                _types[own.Ordinal] ??= argument;
                break;
            case IArrayTypeSymbol array when argument is IArrayTypeSymbol other:
                Unify(array.ElementType, other.ElementType);
                break;
            case INamedTypeSymbol { IsGenericType: true } generic when argument is not null:
                UnifyArguments(generic, argument);
                break;
        }
    }

    private void UnifyArguments(INamedTypeSymbol parameter, ITypeSymbol argument)
    {
        for (ITypeSymbol? type = argument; type is not null; type = type.BaseType)
        {
            if (TryUnifyArguments(parameter, type))
            {
                return;
            }
        }

        foreach (INamedTypeSymbol implemented in argument.AllInterfaces)
        {
            if (TryUnifyArguments(parameter, implemented))
            {
                return;
            }
        }
    }

    private bool TryUnifyArguments(INamedTypeSymbol parameter, ITypeSymbol argument)
    {
        if (argument is not INamedTypeSymbol named || !SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, parameter.OriginalDefinition))
        {
            return false;
        }

        for (int i = 0; i < parameter.TypeArguments.Length; i++)
        {
            Unify(parameter.TypeArguments[i], named.TypeArguments[i]);
        }

        return true;
    }
}
