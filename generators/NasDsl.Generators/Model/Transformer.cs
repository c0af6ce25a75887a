namespace NasDsl.Generators.Model;

/// <summary>Which sequence networks are Transformers: their stem is an embedding with positions, and their classifier begins with a layer norm.</summary>
internal static class Transformer
{
    /// <summary>The operations that are sublayers of a pre-norm Transformer.</summary>
    public static bool IsSublayer(OperationKind kind) => kind is OperationKind.Attention or OperationKind.FeedForward;

    /// <summary>Whether some candidate of a sequence space is such a sublayer.</summary>
    public static bool Is(SpaceModel space)
    {
        if (space.Input is not { IsSequence: true })
        {
            return false;
        }

        foreach (CandidateSetModel set in space.CandidateSets)
        {
            foreach (CandidateModel candidate in set.Candidates)
            {
                if (IsSublayer(candidate.Operation.Kind))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>For how many positions the embedding learns vectors: the length of its output, or 0 where it learns none.</summary>
    public static int Positions(SpaceModel space) => space.Stem is { Positions: true, Stride: var stride }
        ? (space.Input!.Height + stride - 1) / stride
        : 0;
}
