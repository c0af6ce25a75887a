using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace NasDsl.Generators.Tests;

/// <summary>A source in which <c>[|…|]</c> marks the token at which a diagnostic is expected.</summary>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Of(string marked)
    {
        var spans = new List<TextSpan>();
        string text = Mark().Replace(marked, match =>
        {
            // Each earlier mark took four characters.
            spans.Add(new TextSpan(match.Index - (4 * spans.Count), match.Groups[1].Length));
            return match.Groups[1].Value;
        });
        return new(text, spans);
    }

    [GeneratedRegex(@"\[\|(.*?)\|\]", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
