using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Constraints;

/// <summary>Makes a constraint static that asks its argument alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStaticCodeFix)), Shared]
public sealed class MakeStaticCodeFix : SpaceCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [BoundRules.ConstraintNotStatic.Id];

    private protected override Mend? Find(Mistake mistake) =>
        mistake.Enclosing<MethodDeclarationSyntax>() is { } method && !ReadsThis(method, mistake.Model)
            ? new($"Make '{method.Identifier.ValueText}' static", Insertion.At(method.ReturnType.SpanStart, "static "))
            : null;

    private static bool ReadsThis(MethodDeclarationSyntax method, SemanticModel model)
    {
        DataFlowAnalysis? flow = method switch
        {
            { Body: { } body } => model.AnalyzeDataFlow(body),
            { ExpressionBody.Expression: { } expression } => model.AnalyzeDataFlow(expression),
            _ => null,
        };
        return flow is null || flow.ReadInside.Any(symbol => symbol is IParameterSymbol { IsThis: true });
    }
}
