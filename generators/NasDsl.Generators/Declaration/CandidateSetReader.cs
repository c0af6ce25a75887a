using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads an enum as a candidate set.</summary>
internal static class CandidateSetReader
{
    public static CandidateSetDeclaration Read(INamedTypeSymbol type, Compilation compilation)
    {
        ImmutableArray<CandidateDeclaration>.Builder candidates = ImmutableArray.CreateBuilder<CandidateDeclaration>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: object value } field)
            {
                candidates.Add(ReadMember(field, value, compilation));
            }
        }

        return new(
            Names.Qualified(type), Names.Display(type), SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
            new(candidates.ToImmutable()));
    }

    private static CandidateDeclaration ReadMember(IFieldSymbol field, object value, Compilation compilation)
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
                user = UserOperationBinder.Bind(module, operation, compilation);
            }
        }

        return new(field.Name, ConstantReader.ToWhole(value), new(operations.ToImmutable()), user);
    }
}
