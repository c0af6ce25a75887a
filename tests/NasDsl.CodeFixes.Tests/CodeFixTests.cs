using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NasDsl.CodeFixes.Tests.Fixes;
using NasDsl.Generators.Tests;

namespace NasDsl.CodeFixes.Tests;

/// <summary>Every code fix, from the mistake to code that compiles clean.</summary>
public class CodeFixTests
{
    internal static IEnumerable<FixCase> Cases =>
    [
        .. TypeFixCases.All, .. PropertyFixCases.All, .. AttributeFixCases.All, .. NumberFixCases.All, .. ValueFixCases.All, .. SizeFixCases.All,
        .. OperationFixCases.All, .. NamingFixCases.All, .. ConstraintFixCases.All,
    ];

    private static IEnumerable<FixCase> CasesOfManyLines => Cases.Where(fix => fix.Bad.Contains('\n', StringComparison.Ordinal));

    [TestCaseSource(nameof(Cases))]
    public async Task A_fix_mends_the_mistake_and_leaves_code_that_compiles_clean(FixCase fix)
    {
        using var editor = new Editor(fix.Prelude + fix.Bad);
        ImmutableArray<Diagnostic> found = await editor.Diagnostics(fix.IsOff ? fix.Rule : null);
        Assert.That(found.Select(diagnostic => diagnostic.Id), Has.Some.EqualTo(fix.Rule), string.Join(", ", found));
        Diagnostic mistake = found.First(diagnostic => diagnostic.Id == fix.Rule);
        IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)> offers = await editor.Offers(mistake);
        Assert.That(offers.Select(offer => offer.Action.Title), Is.EquivalentTo([fix.Title, .. fix.OtherTitles]));

        string[] after = await editor.Apply(offers.Single(offer => offer.Action.Title == fix.Title).Action);
        Assert.That(after, Is.EqualTo([fix.Prelude + fix.Good]));
        GeneratorRun run = GeneratorRun.Of(after);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await Analysis.Of(run.Output, fix.IsOff ? fix.Rule : null)).Where(diagnostic => !fix.Warnings.Contains(diagnostic.Id)), Is.Empty,
                "the analyzers are silent");
            Assert.That(run.CompilerDiagnostics, Is.Empty, "the compiler is silent");
        }
    }

    [TestCaseSource(nameof(CasesOfManyLines))]
    public async Task A_fix_keeps_the_line_breaks_of_the_file(FixCase fix)
    {
        using var editor = new Editor((fix.Prelude + fix.Bad).ReplaceLineEndings("\r\n"));
        Diagnostic mistake = (await editor.Diagnostics()).First(diagnostic => diagnostic.Id == fix.Rule);
        CodeAction action = (await editor.Offers(mistake)).Single(offer => offer.Action.Title == fix.Title).Action;
        Assert.That(await editor.Apply(action), Is.EqualTo([(fix.Prelude + fix.Good).ReplaceLineEndings("\r\n")]));
    }

    [Test]
    public async Task A_fix_edits_the_file_in_which_the_mend_belongs()
    {
        using var editor = new Editor(
            "using NasDsl; [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial Op X { get; init; } }",
            "public enum Op { Conv3, Skip }");
        Diagnostic mistake = (await editor.Diagnostics()).Single();
        string[] after = await editor.Apply((await editor.Offers(mistake)).Single().Action);
        Assert.That(after[1], Is.EqualTo("public enum Op { [NasDsl.Conv(3)] Conv3, [NasDsl.Identity] Skip }"));
        Assert.That(await Analysis.Of(GeneratorRun.Of(after).Output), Is.Empty);
    }

    [TestCaseSource(typeof(NoFixCases), nameof(NoFixCases.All))]
    public async Task Where_the_mend_is_not_obvious_none_is_offered(FixCase fix)
    {
        using var editor = new Editor(fix.Prelude + fix.Bad);
        Diagnostic[] mistakes = [.. (await editor.Diagnostics()).Where(diagnostic => diagnostic.Id == fix.Rule)];
        Assert.That(mistakes, Is.Not.Empty);
        foreach (Diagnostic mistake in mistakes)
        {
            Assert.That((await editor.Offers(mistake)).Select(offer => offer.Action.Title), Is.Empty);
        }
    }

    [TestCaseSource(typeof(FixAllCases), nameof(FixAllCases.All))]
    public async Task Fix_all_mends_every_mistake_of_the_file(FixCase fix)
    {
        using var editor = new Editor(fix.Prelude + fix.Bad);
        ImmutableArray<Diagnostic> mistakes = [.. (await editor.Diagnostics()).Where(diagnostic => diagnostic.Id == fix.Rule)];
        Assert.That(mistakes, Has.Length.GreaterThan(1));
        (CodeFixProvider provider, CodeAction action) = (await editor.Offers(mistakes[0])).Single(offer => offer.Action.Title == fix.Title);

        string[] after = await editor.ApplyToAll(mistakes, provider, action);
        Assert.That(after, Is.EqualTo([fix.Prelude + fix.Good]));
        GeneratorRun run = GeneratorRun.Of(after);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Analysis.Of(run.Output), Is.Empty, "the analyzers are silent");
            Assert.That(run.CompilerDiagnostics, Is.Empty, "the compiler is silent");
        }
    }
}
