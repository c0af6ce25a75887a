using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.Fuzzing;

/// <summary>
/// Runs the generator and the analyzers over one file, and holds them to what they promise: no exception; an invalid space shows errors of the language
/// and no other; what has none is written as valid.
/// </summary>
internal static class Judge
{
    // Where no part can be added to a type, or the property is none that can have a body elsewhere, the compiler must say so, too.
    private static readonly HashSet<string> _beyondHelp = ["NAS0001", "NAS0002", "NAS0003", "NAS0004", "NAS0005", "NAS0010", "NAS0012", "NAS0020"];
    private static readonly HashSet<string> _withoutBody = ["CS9248", "CS0751", "CS0260"];

    /// <summary>Judges a file.</summary>
    public static Judgement Of(string source)
    {
        CSharpCompilation input = FuzzProject.Compile([source]);
        GeneratorRunResult generated = FuzzProject.Generate(input, out CSharpCompilation output);
        if (generated.Exception is Exception exception)
        {
            return Defect($"the generator throws: {exception}");
        }

        // Over the user's file alone, as in an editor that has not run the generator yet.
        ImmutableArray<Diagnostic> found = FuzzProject.Diagnose(input);
        if (found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is Diagnostic crash)
        {
            return Defect($"an analyzer throws: {crash}");
        }

        string[] rules = RulesOf(found);
        if (Errors(found).Any(error => !IsRule(error) && !LacksPart(error, input)))
        {
            return new(Verdict.NotCSharp, rules);
        }

        string[] invalid = [.. generated.GeneratedSources.Select(static file => file.HintName).Where(static name => name.EndsWith(".Invalid.g.cs", StringComparison.Ordinal))];
        if (rules.Length == 0)
        {
            return invalid.Length == 0 ? new(Verdict.Accepted, rules) : Defect($"{invalid[0]} is emitted, and no rule says why");
        }

        ImmutableArray<Diagnostic> beside = FuzzProject.Diagnose(output);
        string[] rulesBeside = RulesOf(beside);
        if (!rulesBeside.SequenceEqual(rules))
        {
            return Defect($"beside the emitted files the rules are {string.Join(' ', rulesBeside)}, without them {string.Join(' ', rules)}");
        }

        bool isBeyondHelp = rules.Any(_beyondHelp.Contains);
        return Errors(beside).FirstOrDefault(other => !IsRule(other) && !(isBeyondHelp && _withoutBody.Contains(other.Id))) is Diagnostic error
            ? Defect($"beside {string.Join(' ', rules)} the compiler says {Show(error)}")
            : new(Verdict.Refused, rules);
    }

    /// <summary>A diagnostic with the line that it is about.</summary>
    public static string Show(Diagnostic diagnostic) =>
        $"{diagnostic}\n{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    /// <summary>The errors among diagnostics.</summary>
    public static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // What the compiler lacks as long as nothing is emitted: a body of a space's property, members of NasDsl's interfaces, members that a base asks for.
    private static bool LacksPart(Diagnostic error, CSharpCompilation input) => error.Id switch
    {
        "CS9248" => IsInSpace(error, input),
        "CS0535" => error.GetMessage(CultureInfo.InvariantCulture).Contains("'NasDsl.", StringComparison.Ordinal),
        "CS0534" => true,
        _ => false,
    };

    private static bool IsInSpace(Diagnostic error, CSharpCompilation input)
    {
        SyntaxTree tree = error.Location.SourceTree!;
        TypeDeclarationSyntax? type = tree.GetRoot().FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return type is not null && input.GetSemanticModel(tree).GetDeclaredSymbol(type)!.GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name is nameof(SearchSpaceAttribute) or nameof(BlockAttribute));
    }

    private static string[] RulesOf(IEnumerable<Diagnostic> diagnostics) =>
        [.. Errors(diagnostics).Where(IsRule).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NAS", StringComparison.Ordinal);

    private static Judgement Defect(string problem) => new(Verdict.Defect, [], problem);
}
