using System;
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
    /// <param name="user">The space or block that uses it, or null where the enum is looked at by itself.</param>
    /// <param name="root">The space from which the users' modules are made: the user itself, or one that derives from it or has it as a block.</param>
    public static CandidateSetDeclaration Read(INamedTypeSymbol type, Compilation compilation, INamedTypeSymbol? user, INamedTypeSymbol? root)
    {
        ImmutableArray<CandidateDeclaration>.Builder candidates = ImmutableArray.CreateBuilder<CandidateDeclaration>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: object value } field)
            {
                candidates.Add(ReadMember(field, value, compilation, user, root));
            }
        }

        return new(
            Names.Qualified(type), Names.Display(type), SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
            new(candidates.ToImmutable()));
    }

    private static CandidateDeclaration ReadMember(
        IFieldSymbol field, object value, Compilation compilation, INamedTypeSymbol? user, INamedTypeSymbol? root)
    {
        ImmutableArray<AttributeDeclaration>.Builder operations = ImmutableArray.CreateBuilder<AttributeDeclaration>(1);
        UserOperationDeclaration? own = null;
        foreach (AttributeData data in field.GetAttributes())
        {
            if (AttributeReader.Read(data) is not { IsOperation: true } operation)
            {
                continue;
            }

            operations.Add(operation);
            if (operation is { Name: "Op", IsBroken: false } && data.AttributeClass is { TypeArguments: [INamedTypeSymbol module] })
            {
                ImmutableArray<ITypeSymbol> named = OperationTypes.Of(module, data);
                own = Bind(within => UserOperationBinder.Bind(module, operation, named, compilation, within, root ?? within), compilation, field.ContainingType, user);
            }
        }

        return new(field.Name, ConstantReader.ToWhole(value), new(operations.ToImmutable()), own)
        {
            IsForbidden = Cautions.Forbids(field) || Cautions.Forbids(field.ContainingType),
        };
    }

    private static UserOperationDeclaration Bind(
        Func<INamedTypeSymbol, UserOperationDeclaration> bindWithin, Compilation compilation, INamedTypeSymbol set, INamedTypeSymbol? user)
    {
        UserOperationDeclaration bound = bindWithin(user ?? set);
        if (bound.Problem is null || user is null || !SymbolEqualityComparer.Default.Equals(set.ContainingAssembly, compilation.Assembly))
        {
            return bound;
        }

        // What cannot be called from the enum either is said at the enum.
        UserOperationDeclaration atSet = bindWithin(set);
        return atSet.Problem is null ? atSet : bound;
    }
}
