using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>For every rule: where it is reported, that it is the only thing reported, and a declaration like it that is accepted.</summary>
public class RuleTests
{
    private const string Usings = "using NasDsl;\n";

    internal static IEnumerable<RuleCase> Cases =>
    [
        .. DeclarationRuleCases.All, .. ValueRuleCases.All, .. OperationRuleCases.All, .. StructureRuleCases.All, .. ForestRuleCases.All, .. LinkRuleCases.All, .. UsageRuleCases.All,
        .. BoundRuleCases.All, .. SequenceRuleCases.All,
        .. ShapeRuleCases.All, .. EffectRuleCases.All, .. ReachRuleCases.All,
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task A_mistake_is_shown_at_its_token_and_is_the_only_error(RuleCase rule)
    {
        MarkedSource source = MarkedSource.Of(Usings + rule.Prelude + "\n" + rule.Bad);
        GeneratorRun run = GeneratorRun.Of(source.Text);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output, rule.IsOff ? rule.Id : null);

        string[] shown = [.. found.Select(diagnostic => $"{diagnostic.Id} at '{TextOf(diagnostic)}': {diagnostic.GetMessage()}")];
        TestContext.Out.WriteLine(string.Join('\n', shown));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(diagnostic => diagnostic.Id), Is.EqualTo(Expected(source, rule).Select(_ => rule.Id)), string.Join('\n', shown));
            Assert.That(
                found.Select(diagnostic => diagnostic.Location.SourceSpan), Is.EquivalentTo(Expected(source, rule)), string.Join('\n', shown));
            Assert.That(shown, Has.None.Contains("{0}").And.None.Contains("{1}"));
            Assert.That(
                run.CompilerDiagnostics.Where(diagnostic => !rule.CompilerErrors.Contains(diagnostic.Id)), Is.Empty, "the compiler is silent");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public async Task What_keeps_the_rule_is_accepted(RuleCase rule)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + rule.Prelude + "\n" + rule.Good);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output, rule.IsOff ? rule.Id : null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Empty);
            Assert.That(run.CompilerDiagnostics, Is.Empty);
            Assert.That(run.Sources.Keys, Has.None.EndsWith("Invalid.g.cs"));
        }
    }

    [Test]
    public void Every_rule_has_a_case() =>
        Assert.That(
            Diagnostics.Rules.All.Select(rule => rule.Id).Except(Cases.Select(rule => rule.Id)), Is.EquivalentTo(_elsewhere));

    /// <summary>Rules that need more than one file or project to break, or must be switched on, and have tests of their own.</summary>
    private static readonly string[] _elsewhere = ["NAS0033", "NAS0209", "NAS0339", "NAS0509"];

    private static IEnumerable<TextSpan> Expected(MarkedSource source, RuleCase rule) =>
        source.Spans.SelectMany(span => Enumerable.Repeat(span, rule.Count));

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
