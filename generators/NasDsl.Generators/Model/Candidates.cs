using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>What a layer decision can choose from.</summary>
internal static class Candidates
{
    /// <summary>The decision's candidate set.</summary>
    public static CandidateSetModel SetOf(SpaceModel space, LayerDecisionModel decision) =>
        space.CandidateSets.First(set => set.QualifiedName == decision.CandidateSet);

    /// <summary>The candidates that an architecture can choose, in the order of their tokens: zero is not one where it is for mixtures only.</summary>
    public static IReadOnlyList<CandidateModel> ChoosableOf(SpaceModel space, LayerDecisionModel decision)
    {
        EquatableArray<CandidateModel> all = SetOf(space, decision).Candidates;
        return decision is CellDecisionModel { ZeroInMixtureOnly: true }
            ? [.. all.Where(candidate => candidate.Operation.Kind != OperationKind.Zero)]
            : [.. all];
    }

    /// <summary>Whether some candidate of the decision's set is in mixtures only.</summary>
    public static bool HasMixtureOnly(SpaceModel space, LayerDecisionModel decision) =>
        ChoosableOf(space, decision).Count < SetOf(space, decision).Candidates.Count;

    /// <summary>The enum's name without its namespace and containers, for the names of emitted members; numbered where two enums of a space share it, or where the members have names already.</summary>
    public static string ShortName(SpaceModel space, CandidateSetModel set)
    {
        // CreatePathSupernet and CreateMixtureSupernet.
        var given = new HashSet<string> { "PathSupernet", "MixtureSupernet" };
        string name = "";
        foreach (CandidateSetModel candidate in space.CandidateSets)
        {
            string plain = name = LastPart(candidate);
            for (int number = 2; !given.Add(name); number++)
            {
                name = plain + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            if (candidate.QualifiedName == set.QualifiedName)
            {
                break;
            }
        }

        return name;
    }

    private static string LastPart(CandidateSetModel set)
    {
        string name = set.QualifiedName;
        int start = System.Math.Max(name.LastIndexOf('.'), name.LastIndexOf(':')) + 1;
        return name.Substring(start).TrimStart('@');
    }
}
