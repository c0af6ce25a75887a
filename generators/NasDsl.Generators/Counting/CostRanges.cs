using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>Between which costs the architectures of a space lie.</summary>
internal static class CostRanges
{
    /// <summary>The range, or null where there is no network or no figure can be given.</summary>
    public static CostRange? Of(SpaceModel space) => CostWalk.Of(space) is { } walk && walk.Go() is Figures figures ? Of(space, figures, walk.IsExact) : null;

    private static CostRange Of(SpaceModel space, Figures figures, bool isExact)
    {
        bool isOwn = HasOwnOperation(space);
        return new(
            new(figures.LeastParameters, figures.LeastMacs),
            isOwn ? null : new(figures.MostParameters, figures.MostMacs),
            isExact && !isOwn);
    }

    /// <summary>Whether some candidate is the user's own, whose cost nobody knows here.</summary>
    public static bool HasOwnOperation(SpaceModel space)
    {
        foreach (CandidateSetModel set in space.CandidateSets)
        {
            foreach (CandidateModel candidate in set.Candidates)
            {
                if (candidate.Operation.Kind == OperationKind.User)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
