using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using NasDsl.Generators.Tests;
using NasDsl.Generators.Tests.Rules;

namespace NasDsl.CodeFixes.Tests;

/// <summary>What is offered for the declarations by which the rules themselves are tested, whoever wrote them.</summary>
public class RuleCaseTests
{
    private const string Usings = "using NasDsl;\n";

    private static IEnumerable<RuleCase> Cases => typeof(RuleCase).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("RuleCases", StringComparison.Ordinal))
        .SelectMany(type => (RuleCase[])type.GetProperty("All")!.GetValue(null)!)
        .Where(rule => Editor.Providers.Any(provider => provider.FixableDiagnosticIds.Contains(rule.Id)));

    [TestCaseSource(nameof(Cases))]
    public async Task Whatever_is_offered_takes_the_mistake_away_and_brings_no_error(RuleCase rule)
    {
        string source = MarkedSource.Of(Usings + rule.Prelude + "\n" + rule.Bad).Text;
        using var editor = new Editor(source);
        ImmutableArray<Diagnostic> before = await editor.Diagnostics(rule.IsOff ? rule.Id : null);
        foreach (Diagnostic mistake in before)
        {
            foreach ((_, CodeAction action) in await editor.Offers(mistake))
            {
                string[] after = await editor.Apply(action);
                GeneratorRun run = GeneratorRun.Of(after);
                ImmutableArray<Diagnostic> left = await Analysis.Of(run.Output, rule.IsOff ? rule.Id : null);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(left.Count(each => each.Id == mistake.Id), Is.LessThan(before.Count(each => each.Id == mistake.Id)), action.Title);
                    Assert.That(
                        run.CompilerDiagnostics.Where(diagnostic => !rule.CompilerErrors.Contains(diagnostic.Id)), Is.Empty,
                        $"{action.Title}:\n{string.Join('\n', after)}");
                }
            }
        }
    }
}
