using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads the constraints among a space's methods.</summary>
internal static class ConstraintReader
{
    /// <summary>The constraint, or null where the method is none.</summary>
    public static ConstraintDeclaration? Read(IMethodSymbol method)
    {
        foreach (AttributeData data in method.GetAttributes())
        {
            if (AttributeReader.NameOf(data) == AttributeNames.Constraint)
            {
                bool isBroken = method.ReturnType.TypeKind == TypeKind.Error;
                foreach (IParameterSymbol parameter in method.Parameters)
                {
                    isBroken |= parameter.Type.TypeKind == TypeKind.Error;
                }

                return new(method.Name, method.IsStatic, Misfit(method), isBroken) { IsForbidden = Cautions.Forbids(method) };
            }
        }

        return null;
    }

    private static string? Misfit(IMethodSymbol method)
    {
        INamedTypeSymbol space = method.ContainingType;
        if (method.MethodKind != MethodKind.Ordinary)
        {
            return "an operator or conversion is none";
        }

        if (method.IsGenericMethod)
        {
            return "it is generic, and nothing says for which type it is asked";
        }

        if (method.ReturnType.SpecialType != SpecialType.System_Boolean || method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return $"it gives '{Names.Display(method.ReturnType)}'";
        }

        return method.Parameters switch
        {
            [] => "it takes no architecture",
            [{ RefKind: not (RefKind.None or RefKind.In) }] => "its parameter is passed by reference",
            [{ IsParams: false } only] when SymbolEqualityComparer.Default.Equals(only.Type, space) => null,
            [var other] => $"its parameter is of type '{Names.Display(other.Type)}'",
            _ => "it takes more than the architecture",
        };
    }
}
