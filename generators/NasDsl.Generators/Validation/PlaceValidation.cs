using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>Whether the candidates of a layer fit the place at which it stands.</summary>
internal static class PlaceValidation
{
    public static void Check(SpaceDeclaration space, PropertyDeclaration layer, Findings findings)
    {
        AttributeDeclaration decision = layer.Decision!;
        if (space.CandidateSet(layer.Type.CandidateSet) is not CandidateSetDeclaration set)
        {
            return;
        }

        var path = new FindingPath(layer.Name, decision.Name);
        if (!set.HasOperations)
        {
            findings.Add(OperationRules.NoOperations, path, layer.Name, set.Display);
            return;
        }

        var own = new Findings();
        CandidateSetValidation.Check(set, own);
        if (own.HasErrors)
        {
            // Of an enum in this project the mistakes are shown at its members.
            findings.Fail();
            if (!set.IsInSource && CandidateSetValidation.FirstInvalid(set) is string invalid)
            {
                findings.Add(OperationRules.InvalidReferencedSet, path, layer.Name, set.Display, invalid);
            }

            return;
        }

        foreach (CandidateDeclaration candidate in set.Candidates)
        {
            CheckCandidate(space, layer, decision, candidate, path, findings);
        }

        if (decision.Name == AttributeNames.Cell && CellDefaults.ZeroInMixtureOnly(decision))
        {
            int zeros = Zeros(set);
            if (zeros == set.Candidates.Count)
            {
                findings.Add(
                    OperationRules.NothingToChoose, new(layer.Name, decision.Name, "Zero"), layer.Name, set.Display);
            }
            else if (zeros == 0)
            {
                findings.Add(
                    StructureRules.IgnoredSetting, new(layer.Name, decision.Name, "Zero"), "Zero", decision.Name,
                    $"'{set.Display}' has no candidate with [Zero]");
            }
        }
    }

    private static void CheckCandidate(
        SpaceDeclaration space, PropertyDeclaration layer, AttributeDeclaration decision, CandidateDeclaration candidate, FindingPath path,
        Findings findings)
    {
        string operation = candidate.Operations[0].Name;
        if (candidate.User is { IsOutOfReach: true } hidden && space is { IsBlock: false, Type.IsAbstract: false })
        {
            findings.Add(
                OperationRules.NoConstructor, path, candidate.Name, hidden.Display, $"it has no constructor that can be called from '{space.Type.Name}'");
        }

        if (candidate.IsForbidden && !space.IsObsolete)
        {
            findings.Add(DeclarationRules.Forbidden, path, candidate.Name, space.Type.Name);
        }

        if (operation == "Zero" && decision.Name != AttributeNames.Cell)
        {
            findings.Add(OperationRules.ZeroOutsideCell, path, layer.Name, candidate.Name);
        }

        if (space.Find(AttributeNames.Input) is { IsBroken: false } input && OperationInputs.Of(operation) is var inputs
            && (inputs & OperationInputs.Of(input)) == 0)
        {
            findings.Add(
                OperationRules.WrongInput, path, layer.Name, candidate.Name, operation, OperationInputs.Words(inputs),
                OperationInputs.Described(OperationInputs.Of(input)));
        }
    }

    private static int Zeros(CandidateSetDeclaration set)
    {
        int count = 0;
        foreach (CandidateDeclaration candidate in set.Candidates)
        {
            count += candidate.Operations[0].Name == "Zero" ? 1 : 0;
        }

        return count;
    }
}
