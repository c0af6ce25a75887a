using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators.Diagnostics;

/// <summary>
/// Points out values and numbers that no size names and no code reads. Whether code elsewhere reads them is unknown where others can see the space, so
/// that it is asked in programs only, and of spaces that nobody else can see.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadDecisionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [EffectRules.NeverRead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.SearchSpaceMetadataName) is null)
            {
                return;
            }

            var spaces = new ConcurrentBag<INamedTypeSymbol>();
            var read = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterSymbolAction(symbol => Collect((INamedTypeSymbol)symbol.Symbol, symbol.Compilation, spaces), SymbolKind.NamedType);
            start.RegisterOperationAction(operation => Read(operation.Operation, read), OperationKind.PropertyReference, OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Report(end, spaces, read));
        });
    }

    private static void Collect(INamedTypeSymbol type, Compilation compilation, ConcurrentBag<INamedTypeSymbol> spaces)
    {
        if (type.IsRecord && AttributeReader.IsSpace(type) && IsClosed(type, compilation))
        {
            spaces.Add(type);
        }
    }

    /// <summary>Whether all code that can read the space is here.</summary>
    private static bool IsClosed(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        {
            return true;
        }

        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "InternalsVisibleToAttribute" })
            {
                return false;
            }
        }

        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(IOperation operation, ConcurrentDictionary<ISymbol, bool> read)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation property when !IsWritten(property):
                // Of a property in two parts, the part that declares it; of Decisions, which tells all of them, the space.
                ISymbol declared = property.Property.PartialDefinitionPart ?? property.Property;
                read.TryAdd(declared.Name == "Decisions" ? declared.ContainingType : declared, true);
                break;
            case IInvocationOperation { TargetMethod: { Name: "ToIndex" or "Encode" or "WriteOneHot" or "ToString", IsStatic: false } method }:
                read.TryAdd(method.ContainingType, true);
                break;
        }
    }

    private static bool IsWritten(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property;

    private static void Report(
        CompilationAnalysisContext context, ConcurrentBag<INamedTypeSymbol> spaces, ConcurrentDictionary<ISymbol, bool> read)
    {
        foreach (INamedTypeSymbol space in spaces)
        {
            if (read.ContainsKey(space))
            {
                continue;
            }

            bool? isValid = null;
            HashSet<string> named = NamesIn(space);
            foreach (ISymbol member in space.GetMembers())
            {
                if (member is IPropertySymbol property && IsNumberOrValue(property) && !named.Contains(property.Name)
                    && !read.ContainsKey(property.PartialDefinitionPart ?? property) && (isValid ??= IsValid(space, context)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        EffectRules.NeverRead, FindingLocator.NameOf(property, context.CancellationToken), property.Name, space.Name));
                }
            }
        }
    }

    /// <summary>Of a space that is refused nothing works, and nothing need be read.</summary>
    private static bool IsValid(INamedTypeSymbol space, CompilationAnalysisContext context) => InvariantCulture.Run(
        (space, context), static x => !SpaceValidator.Validate(SpaceReader.Read(x.space, x.context.Compilation, x.context.CancellationToken)).HasErrors);

    /// <summary>The texts that the language's attributes of a space hold, values apart: the names of the decisions that sizes and conditions read.</summary>
    private static HashSet<string> NamesIn(INamedTypeSymbol space)
    {
        var names = new HashSet<string>();
        foreach (ISymbol symbol in (IEnumerable<ISymbol>)[space, .. space.GetMembers()])
        {
            foreach (AttributeDeclaration attribute in AttributeReader.Read(symbol))
            {
                foreach (ArgumentDeclaration argument in attribute.Arguments)
                {
                    if (argument.Value.Kind == ConstantKind.Text)
                    {
                        names.Add(argument.Value.Text);
                    }
                }
            }
        }

        return names;
    }

    private static bool IsNumberOrValue(IPropertySymbol property)
    {
        foreach (AttributeDeclaration attribute in AttributeReader.Read(property))
        {
            if (attribute.Name is AttributeNames.Uniform or AttributeNames.LogUniform
                || (attribute.Name == AttributeNames.Choice && PropertyValidation.HasValues(attribute)))
            {
                return true;
            }
        }

        return false;
    }
}
