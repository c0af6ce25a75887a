using System.Reflection;
using NasDsl.Generators.Tests;
using NasDsl.Generators.Tests.Rules;

namespace NasDsl.Fuzzing;

/// <summary>Sources that are there already: the tests' spaces, and the declarations that break or keep each rule.</summary>
internal static class Corpus
{
    private static readonly string[] _sources = [.. Spaces(), .. Samples(), .. Rules()];

    /// <summary>One of them, in a namespace of its own.</summary>
    public static string Pick(Draw draw, int number) => draw.Pick<string>(_sources).Replace("NAMESPACE", $"F{number}", StringComparison.Ordinal);

    private static IEnumerable<string> Spaces()
    {
        Assembly assembly = typeof(Corpus).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Corpus/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return "using NasDsl;\nusing NasDsl.Spaces;\n" + reader.ReadToEnd().Replace("namespace NasDsl.Spaces;", "namespace NAMESPACE;", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Samples() => SampleSpaces.All.Skip(1).Select(space =>
        SampleSpaces.Operations.Replace("namespace Samples;", "namespace NAMESPACE;", StringComparison.Ordinal) + "\n"
        + space.Replace("using NasDsl;", "", StringComparison.Ordinal).Replace("namespace Samples;", "", StringComparison.Ordinal));

    private static IEnumerable<string> Rules()
    {
        IEnumerable<RuleCase> cases = typeof(Corpus).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(RuleCase).Namespace && type.GetProperty("All")?.PropertyType == typeof(RuleCase[]))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .SelectMany(static type => (RuleCase[])type.GetProperty("All")!.GetValue(null)!);
        foreach (RuleCase rule in cases)
        {
            foreach (string text in (string[])[rule.Good, MarkedSource.Of(rule.Bad).Text])
            {
                // A file's own usings stay in front of the namespace.
                if (!text.Contains("namespace ", StringComparison.Ordinal) && !text.Contains("using ", StringComparison.Ordinal))
                {
                    yield return $"using NasDsl;\nnamespace NAMESPACE;\n{rule.Prelude}\n{text}\n";
                }
            }
        }
    }
}
