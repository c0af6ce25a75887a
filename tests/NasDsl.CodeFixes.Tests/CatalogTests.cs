using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.CodeFixes.Tests;

/// <summary>What every code fix must have besides its code.</summary>
public class CatalogTests
{
    private static readonly string _pages = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../generators/NasDsl.Generators/Diagnostics/Pages"));

    private static IEnumerable<CodeFixProvider> Providers => Editor.Providers;

    private static IEnumerable<DiagnosticDescriptor> AllRules => Rules.All;

    [TestCaseSource(nameof(Providers))]
    public void A_fix_is_exported_for_CSharp_and_can_fix_all(CodeFixProvider provider)
    {
        var export = (ExportCodeFixProviderAttribute?)Attribute.GetCustomAttribute(provider.GetType(), typeof(ExportCodeFixProviderAttribute));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(export?.Languages, Is.EqualTo([LanguageNames.CSharp]));
            Assert.That(export?.Name, Is.EqualTo(provider.GetType().Name));
            Assert.That(provider.GetType().IsPublic && provider.GetType().IsSealed);
            Assert.That(provider.GetFixAllProvider(), Is.Not.Null);
            Assert.That(provider.FixableDiagnosticIds, Is.SubsetOf(AllRules.Select(rule => rule.Id)));
        }
    }

    [TestCaseSource(nameof(AllRules))]
    public void A_page_says_whether_there_is_a_fix(DiagnosticDescriptor rule) =>
        Assert.That(
            File.ReadAllText(Path.Combine(_pages, rule.Id + ".md")).Contains("\n**Code fix**: ", StringComparison.Ordinal),
            Is.EqualTo(Providers.Any(provider => provider.FixableDiagnosticIds.Contains(rule.Id))));

    [Test]
    public void Every_fix_of_every_rule_has_a_case() =>
        Assert.That(
            CodeFixTests.Cases.Select(fix => fix.Rule).Distinct(),
            Is.EquivalentTo(Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct()));

    [TestCaseSource(nameof(Providers))]
    public async Task A_fix_is_offered_in_a_case(CodeFixProvider provider)
    {
        foreach (FixCase fix in CodeFixTests.Cases.Where(fix => provider.FixableDiagnosticIds.Contains(fix.Rule)))
        {
            using var editor = new Editor(fix.Prelude + fix.Bad);
            foreach (Diagnostic mistake in (await editor.Diagnostics(fix.IsOff ? fix.Rule : null)).Where(diagnostic => diagnostic.Id == fix.Rule))
            {
                if ((await editor.Offers(mistake)).Any(offer => offer.Provider == provider))
                {
                    return;
                }
            }
        }

        Assert.Fail("No case shows what it does.");
    }

    [Test]
    public void At_least_forty_rules_have_a_fix() =>
        Assert.That(Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Count(), Is.AtLeast(40));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
