using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Rules;

/// <summary>The mistakes that the README shows, compiled as they stand there, bring the messages that stand there.</summary>
public partial class ReadmeTests
{
    private const string Usings = "global using NasDsl; global using NasDsl.Torch; global using TorchSharp;";

    [Test]
    public async Task What_the_compiler_says_is_what_it_says()
    {
        (string Code, string[] Lines)[] mistakes = [.. Mistakes()];
        Assert.That(mistakes, Has.Length.EqualTo(5));

        CSharpCompilation compilation = TestCompilation.Of(Usings).AddSyntaxTrees(
            mistakes.Select(mistake => TestCompilation.Parse(mistake.Code, mistake.Lines[0].Split('(')[0])));
        GeneratorRun run = GeneratorRun.Of(compilation);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);

        using (Assert.EnterMultipleScope())
        {
            string[] said = [.. found.Concat(run.Output.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(AsBuilt)];
            Assert.That(said, Is.EquivalentTo(mistakes.SelectMany(mistake => mistake.Lines)));
            Assert.That(
                found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning), Is.Empty, "a build shows nothing but these lines");
        }
    }

    private static string AsBuilt(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            + $"error {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Each listing of the section, with the output behind it.</summary>
    private static IEnumerable<(string Code, string[] Lines)> Mistakes()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../README.md")).ReplaceLineEndings("\n");
        string section = readme.Split("## What the compiler says\n")[1].Split("\n## ")[0];
        foreach (Match match in Listing().Matches(section))
        {
            yield return (match.Groups["code"].Value, match.Groups["output"].Value.Split('\n'));
        }
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)\n```\n\n```\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Listing();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
