using System.Globalization;

namespace NasDsl.Generated;

/// <summary>Holds a stored architecture against the decisions of a space, member by member.</summary>
internal static class MemberComparison
{
    // The first digits of a member's fingerprint stay where only the order of its values changes.
    private const int DigitsOfValues = 8;

    /// <summary>Takes over what is allowed, and leaves the defaults where nothing is.</summary>
    /// <param name="stored">What was read.</param>
    /// <param name="decisions">The space's decisions.</param>
    /// <param name="tokens">Receives the tokens.</param>
    /// <param name="numbers">Receives the continuous decisions.</param>
    /// <returns>The members that differ.</returns>
    public static IReadOnlyList<MemberChange> Compare(
        StoredArchitecture stored, ReadOnlySpan<DecisionInfo> decisions, Span<int> tokens, Span<double> numbers)
    {
        var changes = new List<MemberChange>();
        var gone = new Dictionary<string, DecisionValue>(stored.Values);
        foreach (DecisionInfo decision in decisions)
        {
            DecisionParser.Clear(decision, tokens, numbers);
            if (!decision.IsActive(tokens))
            {
                if (gone.Remove(decision.Name, out DecisionValue? untaken))
                {
                    string why = SpaceErrors.Unmet(decision, decisions, tokens);
                    changes.Add(new MemberChange(
                        decision.Name, MemberChangeKind.NotAllowed, untaken.ToString(), null, $"{decision.Name}={untaken} is not taken while {why}"));
                }

                continue;
            }

            if (!gone.Remove(decision.Name, out DecisionValue? value))
            {
                changes.Add(new MemberChange(
                    decision.Name, MemberChangeKind.Added, null, Allowed(decision), $"{decision.Name} is new, and takes its default"));
            }
            else if (Compare(decision, value, stored.Declaration, tokens, numbers) is { } change)
            {
                changes.Add(change);
            }
        }

        foreach ((string name, DecisionValue value) in gone)
        {
            changes.Add(new MemberChange(name, MemberChangeKind.Removed, value.ToString(), null, $"{name}={value} is no decision of the space"));
        }

        return changes;
    }

    private static MemberChange? Compare(
        DecisionInfo decision, DecisionValue value, IReadOnlyDictionary<string, string> declaration, Span<int> tokens, Span<double> numbers)
    {
        string allowed = Allowed(decision);
        if (DecisionParser.WriteMember(decision, value, tokens, numbers) is { } error)
        {
            // What was written up to the error is no value, and later decisions may depend on it.
            DecisionParser.Clear(decision, tokens, numbers);
            return FormOf(value) == FormOf(decision)
                ? Change(MemberChangeKind.NotAllowed, $"{decision.Name}: {error}")
                : Change(MemberChangeKind.KindChanged, $"{decision.Name}: {value} is {Words(FormOf(value))}, and now it is {allowed}");
        }

        if (!declaration.TryGetValue(decision.Name, out string? print) || print == decision.Fingerprint)
        {
            return null;
        }

        return print.Length > DigitsOfValues && decision.Fingerprint.StartsWith(print[..DigitsOfValues], StringComparison.Ordinal)
            ? Change(MemberChangeKind.Reordered, $"{decision.Name}: its values stand in another order, and {value} is one of them")
            : Change(MemberChangeKind.Redeclared, $"{decision.Name}: its declaration has changed, and {value} is still allowed, which is {allowed}");

        MemberChange Change(MemberChangeKind kind, string message) => new(decision.Name, kind, value.ToString(), allowed, message);
    }

    // 0 for a word, 1 for a list of words, 2 for a list of lists.
    private static int FormOf(DecisionValue value) => value.Text is not null ? 0 : value.Items is [{ Text: null }, ..] ? 2 : 1;

    private static int FormOf(DecisionInfo decision) => decision.Kind switch
    {
        DecisionKind.Layers => 1,
        DecisionKind.Cell => 2,
        _ => 0,
    };

    private static string Words(int form) => form switch
    {
        0 => "one value",
        1 => "a list of layers",
        _ => "a cell",
    };

    private static string Allowed(DecisionInfo decision)
    {
        string labels = string.Join(", ", decision.Labels);
        switch (decision.Kind)
        {
            case DecisionKind.Number:
                return string.Create(CultureInfo.InvariantCulture, $"a number between {decision.Min} and {decision.Max}");
            case DecisionKind.Layers:
                string layers = decision.Min == decision.Max ? $"{decision.Max}" : $"{decision.Min} to {decision.Max}";
                return $"a list of {layers} layers of {labels}{(decision.HasLinks ? ", each with links to earlier ones" : "")}";
            case DecisionKind.Cell:
                CellTopology topology = decision.Topology!;
                return $"a cell of {topology.Nodes} {(topology.Nodes == 1 ? "node" : "nodes")} with operations of {labels}";
            default:
                return $"one of {labels}";
        }
    }
}
