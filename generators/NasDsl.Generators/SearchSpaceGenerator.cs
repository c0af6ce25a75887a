using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Dependencies;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;
using NasDsl.Generators.Validation;

namespace NasDsl.Generators;

/// <summary>
/// Writes what follows from a record with <c>[SearchSpace]</c>. This class is wiring alone: <see cref="SpaceReader"/> reads, <see cref="SpaceVerdict"/>
/// judges, the <see cref="Emitters"/> write. It reports nothing: <c>SearchSpaceAnalyzer</c> does, by the same verdict.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SearchSpaceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpaceVerdict> spaces = Verdicts(context, AttributeNames.SearchSpaceMetadataName);
        IncrementalValuesProvider<SpaceVerdict> blocks = Verdicts(context, AttributeNames.BlockMetadataName);
        IncrementalValueProvider<EquatableArray<string>> sharedNames = spaces
            .Collect()
            .Combine(blocks.Collect())
            .Select(static (all, _) => SharedNames(all.Left.AddRange(all.Right)))
            .WithTrackingName(TrackingNames.SharedNames);

        Register(context, spaces, sharedNames);
        Register(context, blocks, sharedNames);
    }

    private static IncrementalValuesProvider<SpaceVerdict> Verdicts(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => IsFirst(attributed) ? Recall(attributed, cancellation) : null)
            .WithTrackingName(TrackingNames.Declaration)
            .Where(static space => space is not null)
            .Select(static (space, _) => InvariantCulture.Run(space!, SpaceVerdict.Of))
            .WithTrackingName(TrackingNames.Verdict);

    private static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpaceVerdict> verdicts,
        IncrementalValueProvider<EquatableArray<string>> sharedNames)
    {
        IncrementalValuesProvider<SpaceOutput> outputs = verdicts
            .Combine(sharedNames)
            .SelectMany(static (pair, _) => Output(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Output);

        context.RegisterSourceOutput(outputs, static (production, output) => InvariantCulture.Run(
            (production, output), static x => Write(x.production, x.output)));
    }

    /// <summary>
    /// Whether this is the part of the type with the first of its attributes. The compiler refuses a second one, and a type is not both a space and a block,
    /// but it is written once all the same.
    /// </summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext attributed)
    {
        foreach (AttributeData data in attributed.TargetSymbol.GetAttributes())
        {
            if (AttributeReader.NameOf(data) is (AttributeNames.SearchSpace or AttributeNames.Block) and string name
                && data.ApplicationSyntaxReference is SyntaxReference reference)
            {
                return name == AttributeReader.NameOf(attributed.Attributes[0])
                    && reference.SyntaxTree == attributed.TargetNode.SyntaxTree && attributed.TargetNode.FullSpan.Contains(reference.Span);
            }
        }

        return true;
    }

    private static SpaceDeclaration Recall(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellation) =>
        DeclarationMemory.Recall(attributed.TargetNode, attributed.SemanticModel.Compilation, () => InvariantCulture.Run(
            (attributed, cancellation),
            static x => SpaceReader.Read(
                (INamedTypeSymbol)x.attributed.TargetSymbol, x.attributed.SemanticModel.Compilation, x.cancellation)));

    private static EquatableArray<string> SharedNames(ImmutableArray<SpaceVerdict> verdicts)
    {
        // The driver takes file names that differ in case alone for the same.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = new HashSet<string>();
        var shared = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SpaceVerdict verdict in verdicts)
        {
            // A record and a class of one name are an error of the compiler's, and no two spaces.
            if (verdict.Type is TypeModel type && types.Add(type.QualifiedName) && !seen.Add(HintName.ShortName(type)))
            {
                shared.Add(HintName.ShortName(type));
            }
        }

        return new(ImmutableArray.CreateRange(shared));
    }

    private static ImmutableArray<SpaceOutput> Output(SpaceVerdict verdict, EquatableArray<string> sharedNames)
    {
        if (verdict.Type is not TypeModel type)
        {
            return [];
        }

        string name = HintName.ShortName(type);
        bool isShared = false;
        foreach (string shared in sharedNames)
        {
            isShared |= string.Equals(name, shared, StringComparison.OrdinalIgnoreCase);
        }

        return [new(verdict, HintName.Prefix(type, isShared))];
    }

    private static bool Write(SourceProductionContext production, SpaceOutput output)
    {
        if (output.Verdict.Invalid is InvalidSpace invalid)
        {
            production.AddSource(HintName.Of(output.Prefix, "Invalid"), InvalidSpaceEmitter.Emit(invalid));
        }
        else if (output.Verdict.Model is SpaceModel model)
        {
            foreach (Emitter emitter in model.Type.IsAbstract ? Emitters.OfAbstract : Emitters.All)
            {
                production.CancellationToken.ThrowIfCancellationRequested();
                if (emitter.Emit(model) is string text)
                {
                    production.AddSource(HintName.Of(output.Prefix, emitter.File), text);
                }
            }
        }

        return true;
    }
}
