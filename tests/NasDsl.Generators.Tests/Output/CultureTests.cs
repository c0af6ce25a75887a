using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Tests.Rules;

namespace NasDsl.Generators.Tests.Output;

/// <summary>The machine's culture changes neither what is emitted, nor what is refused and how that is said: no other minus sign, decimal point or dotless i.</summary>
public class CultureTests
{
    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("sv-SE")]
    [TestCase("ar-SA")]
    public void The_culture_changes_no_output(string culture)
    {
        IReadOnlyDictionary<string, string> expected = GeneratorRun.Of(SampleSpaces.All).Sources;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(GeneratorRun.Of(SampleSpaces.All).Sources, Is.EquivalentTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("de-DE")]
    [TestCase("sv-SE")]
    [TestCase("tr-TR")]
    public async Task The_culture_changes_no_diagnostic(string culture)
    {
        string[] sources =
        [
            .. ValueRuleCases.All.Concat(StructureRuleCases.All).Where((_, i) => i % 3 == 0)
                .Select(rule => $"using NasDsl;\n{rule.Prelude}\n{MarkedSource.Of(rule.Bad).Text}"),
        ];
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        foreach (string source in sources)
        {
            string expected = await Messages(source);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                Assert.That(await Messages(source), Is.EqualTo(expected), source);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
            }
        }
    }

    private static async Task<string> Messages(string source)
    {
        ImmutableArray<Diagnostic> found = await Analysis.Of(TestCompilation.Of(source));
        return string.Join('\n', found.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {diagnostic.GetMessage(CultureInfo.CurrentCulture)}"));
    }
}
