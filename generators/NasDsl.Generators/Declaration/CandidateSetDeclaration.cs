using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>An enum that a space uses as a candidate set.</summary>
/// <param name="QualifiedName">With <c>global::</c>.</param>
/// <param name="Display">As a user writes it.</param>
/// <param name="IsInSource">Whether it is declared in this compilation, where its own mistakes can be shown.</param>
/// <param name="Candidates">The members in order of declaration.</param>
internal sealed record CandidateSetDeclaration(
    string QualifiedName, string Display, bool IsInSource, EquatableArray<CandidateDeclaration> Candidates)
{
    /// <summary>Whether any member has an operation: only then is the enum meant as a candidate set.</summary>
    public bool HasOperations
    {
        get
        {
            foreach (CandidateDeclaration candidate in Candidates)
            {
                if (candidate.Operations.Count > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
