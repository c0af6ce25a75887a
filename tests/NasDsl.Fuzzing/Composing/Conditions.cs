using System.Text.RegularExpressions;

namespace NasDsl.Fuzzing;

/// <summary>Makes some of a type's decisions conditional on earlier ones.</summary>
internal static partial class Conditions
{
    /// <summary>Puts <c>[When]</c> on one or two of the members, where there is a choice before them.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="members">The type's members, in order.</param>
    /// <param name="types">The enums' texts.</param>
    /// <param name="canBeLayer">Whether layers may be conditional, too.</param>
    public static void Add(Draw draw, List<string> members, IReadOnlyList<string> types, bool canBeLayer)
    {
        int wanted = draw.Between(1, 3);
        for (int i = 0; i < 10 && wanted > 0; i++)
        {
            int at = draw.Between(0, members.Count - 1);
            string member = members[at];
            if (!member.Contains(" partial ", StringComparison.Ordinal) || member.Contains("When(", StringComparison.Ordinal)
                || (!canBeLayer && member.Contains("Cell<", StringComparison.Ordinal)))
            {
                continue;
            }

            (string Name, string Value)[] deciders =
                [.. members.Take(at).Select(earlier => Decider(draw, earlier, types)).Where(static decider => decider.Name.Length > 0)];
            if (deciders.Length > 0)
            {
                (string name, string value) = draw.Pick<(string, string)>(deciders);
                string condition = $"When(nameof({name}), {value})";
                members[at] = member.StartsWith('[') && draw.Chance(50) ? $"[{condition}, {member[1..]}" : $"[{condition}] {member}";
                wanted--;
            }
        }
    }

    private static (string Name, string Value) Decider(Draw draw, string member, IReadOnlyList<string> types)
    {
        if (Values().Match(member) is { Success: true } values)
        {
            return (values.Groups["name"].Value, draw.Pick<string>(values.Groups["values"].Value.Split(", ")));
        }

        if (Operation().Match(member) is { Success: true } operation)
        {
            string type = operation.Groups["type"].Value;
            string? declared = types.FirstOrDefault(text => text.Contains($"enum {type} ", StringComparison.Ordinal));
            string[] names = declared is null ? [] : [.. Candidate().Matches(declared).Select(static match => match.Groups[1].Value)];
            return names.Length == 0 ? ("", "") : (operation.Groups["name"].Value, $"{type}.{draw.Pick<string>(names)}");
        }

        return ("", "");
    }

    [GeneratedRegex(@"^(\[When[^]]*\] )?\[(When\([^)]*\)\), )?Choice\((?<values>[^)]*)\).* partial \S+ (?<name>\S+) \{")]
    private static partial Regex Values();

    [GeneratedRegex(@"\bChoice[],].* partial (?<type>\w+) (?<name>\S+) \{")]
    private static partial Regex Operation();

    [GeneratedRegex(@"\] (\S+?)( = -?\d+)?,")]
    private static partial Regex Candidate();
}
