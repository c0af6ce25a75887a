using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads an enum as a candidate set.</summary>
internal static class CandidateSetReader
{
    /// <summary>Reads an enum.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="compilation">The user's compilation.</param>
    /// <param name="space">The space that uses it and from which the users' modules are made, or null where the enum is looked at by itself.</param>
    public static CandidateSetDeclaration Read(INamedTypeSymbol type, Compilation compilation, INamedTypeSymbol? space)
    {
        ImmutableArray<CandidateDeclaration>.Builder candidates = ImmutableArray.CreateBuilder<CandidateDeclaration>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: object value } field)
            {
                candidates.Add(ReadMember(field, value, compilation, space));
            }
        }

        return new(
            Names.Qualified(type), Names.Display(type), SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
            new(candidates.ToImmutable()));
    }

    private static CandidateDeclaration ReadMember(IFieldSymbol field, object value, Compilation compilation, INamedTypeSymbol? space)
    {
        ImmutableArray<AttributeDeclaration>.Builder operations = ImmutableArray.CreateBuilder<AttributeDeclaration>(1);
        UserOperationDeclaration? user = null;
        foreach (AttributeData data in field.GetAttributes())
        {
            if (AttributeReader.Read(data) is not { IsOperation: true } operation)
            {
                continue;
            }

            operations.Add(operation);
            if (operation is { Name: "Op", IsBroken: false } && data.AttributeClass is { TypeArguments: [INamedTypeSymbol module] })
            {
                user = Bind(module, operation, compilation, field.ContainingType, space);
            }
        }

        return new(field.Name, ConstantReader.ToWhole(value), new(operations.ToImmutable()), user);
    }

    private static UserOperationDeclaration Bind(
        INamedTypeSymbol module, AttributeDeclaration operation, Compilation compilation, INamedTypeSymbol set, INamedTypeSymbol? space)
    {
        UserOperationDeclaration bound = UserOperationBinder.Bind(module, operation, compilation, space ?? set);
        if (bound.Problem is null || space is null || !SymbolEqualityComparer.Default.Equals(set.ContainingAssembly, compilation.Assembly))
        {
            return bound;
        }

        // What cannot be called from the enum either is said at the enum.
        UserOperationDeclaration atSet = UserOperationBinder.Bind(module, operation, compilation, set);
        return atSet.Problem is null ? atSet with { IsOutOfReach = true } : bound;
    }
}
