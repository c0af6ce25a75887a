using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.Generators.Tests;

/// <summary>The least that a generator for an attribute can do: ask for the types that carry it. What that allocates is the compiler's own.</summary>
internal sealed class MarkerGenerator(string attribute) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute, static (node, _) => node is TypeDeclarationSyntax, static (attributed, _) => attributed.TargetSymbol.MetadataName);
        context.RegisterSourceOutput(names, static (_, _) => { });
    }
}
