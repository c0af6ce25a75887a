using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>What every rule must have besides its code.</summary>
public class RuleCatalogTests
{
    private static readonly string _generator = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../generators/NasDsl.Generators"));

    private static IEnumerable<DiagnosticDescriptor> Rules => Diagnostics.Rules.All;

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_a_page_a_link_and_a_release_row(DiagnosticDescriptor rule)
    {
        string page = Path.Combine(_generator, "Diagnostics/Pages", rule.Id + ".md");
        string releases = File.ReadAllText(Path.Combine(_generator, "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(_generator, "AnalyzerReleases.Shipped.md"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rule.Id, Does.Match("^NAS0[0-9]{3}$"));
            Assert.That(page, Does.Exist);
            Assert.That(File.ReadAllText(page), Does.StartWith($"# {rule.Id}: {rule.Title}\n").And.Contains("```csharp"));
            Assert.That(
                rule.HelpLinkUri,
                Is.EqualTo($"https://github.com/nasdsl/nasdsl/blob/main/generators/NasDsl.Generators/Diagnostics/Pages/{rule.Id}.md"));
            Assert.That(releases, Does.Contain($"\n{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} |"));
        }
    }

    [Test]
    public void There_is_no_page_without_a_rule() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(_generator, "Diagnostics/Pages"), "*.md").Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Rules.Select(rule => rule.Id)));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
