using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>Every rule can be suppressed where it is shown, and its severity changed by an <c>.editorconfig</c>.</summary>
public class SeverityTests
{
    private const string Usings = "using NasDsl;\n";

    /// <summary>One case of every rule that one file can break.</summary>
    private static IEnumerable<RuleCase> Cases => RuleTests.Cases.DistinctBy(rule => rule.Id);

    [TestCaseSource(nameof(Cases))]
    public async Task A_pragma_suppresses_it(RuleCase rule)
    {
        string source = MarkedSource.Of(rule.Bad).Text;
        Compilation bare = TestCompilation.Of($"{Usings}{rule.Prelude}\n{source}");
        Compilation suppressed = TestCompilation.Of(
            $"{Usings}{rule.Prelude}\n#pragma warning disable {rule.Id} // as in the paper\n{source}\n#pragma warning restore {rule.Id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await IdsIn(bare, rule), Does.Contain(rule.Id));
            Assert.That(await IdsIn(suppressed, rule), Does.Not.Contain(rule.Id));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public async Task An_editorconfig_changes_its_severity(RuleCase rule)
    {
        Compilation compilation = TestCompilation.Of($"{Usings}{rule.Prelude}\n{MarkedSource.Of(rule.Bad).Text}");
        DiagnosticSeverity usual = Diagnostics.Rules.Of(rule.Id).DefaultSeverity;
        (string word, DiagnosticSeverity other) = usual == DiagnosticSeverity.Warning
            ? ("error", DiagnosticSeverity.Error)
            : ("warning", DiagnosticSeverity.Warning);
        Compilation changed = new EditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.{rule.Id}.severity = {word}\n").ApplyTo(compilation);
        Compilation silenced = new EditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.{rule.Id}.severity = none\n").ApplyTo(compilation);

        ImmutableArray<Diagnostic> found = await Analysis.Of(changed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Where(diagnostic => diagnostic.Id == rule.Id).Select(diagnostic => diagnostic.Severity).Distinct(), Is.EqualTo((DiagnosticSeverity[])[other]));
            Assert.That((await Analysis.Of(silenced)).Select(diagnostic => diagnostic.Id), Does.Not.Contain(rule.Id));
        }
    }

    private static async Task<IEnumerable<string>> IdsIn(Compilation compilation, RuleCase rule) =>
        (await Analysis.Of(compilation, rule.IsOff ? rule.Id : null)).Select(diagnostic => diagnostic.Id);
}
