using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Declaration;

/// <summary>What a declaration says about sequences.</summary>
internal static class SequenceDeclaration
{
    /// <summary>Whether the input is a sequence.</summary>
    public static bool IsSequence(SpaceDeclaration space) => space.Find(AttributeNames.Input) is { } input && OperationInputs.Of(input) == InputKinds.Sequences;

    /// <summary>Whether some candidate of a sequence space is a sublayer of a Transformer.</summary>
    public static bool IsTransformer(SpaceDeclaration space) => IsSequence(space) && CandidatesOf(space).Any(IsSublayer);

    /// <summary>The candidates that a space's layers choose from, those of its blocks included.</summary>
    public static IEnumerable<CandidateDeclaration> CandidatesOf(SpaceDeclaration space)
    {
        foreach (CandidateSetDeclaration set in space.CandidateSets)
        {
            foreach (CandidateDeclaration candidate in set.Candidates)
            {
                yield return candidate;
            }
        }

        foreach (SpaceDeclaration block in space.Blocks)
        {
            foreach (CandidateSetDeclaration set in block.CandidateSets)
            {
                foreach (CandidateDeclaration candidate in set.Candidates)
                {
                    yield return candidate;
                }
            }
        }
    }

    private static bool IsSublayer(CandidateDeclaration candidate)
    {
        foreach (AttributeDeclaration operation in candidate.Operations)
        {
            if (operation.Name is "Attention" or "FeedForward")
            {
                return true;
            }
        }

        return false;
    }
}
