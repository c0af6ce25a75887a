using System.Text.RegularExpressions;

namespace NasDsl.Fuzzing;

/// <summary>Divides a space into one that derives from another: the first members and some attributes are the base's, the rest its own.</summary>
internal static partial class InheritanceComposer
{
    /// <summary>The base as text, and the attributes and members that are left for the space that derives from it; null where they cannot be parted.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="name">The base's name.</param>
    /// <param name="attributes">The space's attributes, without brackets; the base's are taken out.</param>
    /// <param name="members">The space's members; the base's are taken out.</param>
    /// <param name="suffix">What follows the base's name, such as its own base.</param>
    public static string? TakeBase(Draw draw, string name, List<string> attributes, List<string> members, string suffix = "")
    {
        int count = draw.Between(0, members.Count);
        HashSet<string> declared = [.. members.Take(count).Select(NameOf)];
        if (members.Take(count).SelectMany(NamesIn).Any(used => !declared.Contains(used)))
        {
            return null;
        }

        // Without layers there may be no [Input] either: then all that says what the network is stays with the one that has them.
        bool hasNetwork = draw.Chance(75);
        List<string> own = [.. attributes.Where(attribute => (hasNetwork && !IsKept(draw, attribute) && NamesIn(attribute).All(declared.Contains)) || attribute == "SearchSpace")];
        attributes.RemoveAll(attribute => attribute != "SearchSpace" && own.Contains(attribute));
        string text = $"[{string.Join(", ", own)}]\n{draw.Pick("public abstract", "public abstract", "public")} partial record {name}{suffix}\n{{\n"
            + string.Concat(members.Take(count).Select(static member => $"    {member}\n")) + "}\n";
        members.RemoveRange(0, count);
        return text;
    }

    // What a space can also say of itself alone.
    private static bool IsKept(Draw draw, string attribute) =>
        draw.Chance(attribute.StartsWith("Max", StringComparison.Ordinal) || attribute.StartsWith("Head", StringComparison.Ordinal) ? 50 : 10);

    private static string NameOf(string member) => Declared().Match(member).Groups[1].Value;

    private static IEnumerable<string> NamesIn(string text) => Used().Matches(text).Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@" partial \S+ (\S+) \{")]
    private static partial Regex Declared();

    [GeneratedRegex(@"nameof\(([^)]+)\)")]
    private static partial Regex Used();
}
