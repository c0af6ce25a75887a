using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Identifies the declaration of one member: 8 hexadecimal digits over what its values are and mean, in whatever order, then 4 over their order. So a
/// stored architecture can tell which member was declared otherwise when it was written.
/// </summary>
internal static class MemberFingerprints
{
    public static string Of(SpaceModel space, DecisionModel decision)
    {
        IReadOnlyList<string> values = Values(space, decision);
        string traits = Traits(decision) + (decision.When is { } when ? $" when {when.Of},{when.Low},{when.High}" : "");
        string set = string.Concat(values.OrderBy(static value => value, StringComparer.Ordinal).Select(WithLength));
        return Fingerprints.Hash(traits + set, bytes: 4) + Fingerprints.Hash(string.Concat(values.Select(WithLength)), bytes: 2);
    }

    private static IReadOnlyList<string> Values(SpaceModel space, DecisionModel decision) => decision switch
    {
        ValueDecisionModel values => [.. values.Labels],
        LayerDecisionModel layer =>
            [.. Candidates.SetOf(space, layer).Candidates.Select(candidate => $"{candidate.Name} {Fingerprints.Describe(candidate.Operation)}")],
        _ => [],
    };

    private static string Traits(DecisionModel decision) => decision switch
    {
        ValueDecisionModel => "values",
        LayerDecisionModel layer => $"{Fingerprints.Describe(layer)} {Fingerprints.Sizes(layer)}",
        _ => Fingerprints.Describe(decision),
    };

    // The length in front keeps one text from running into the next.
    private static string WithLength(string text) => $"{text.Length}:{text},";
}
