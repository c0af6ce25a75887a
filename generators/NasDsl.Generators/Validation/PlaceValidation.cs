using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Model;

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
        if (candidate.User is { IsOutOfReach: true } hidden)
        {
            findings.Add(
                OperationRules.NoConstructor, path, candidate.Name, hidden.Display, $"it has no constructor that can be called from '{space.Type.Name}'");
        }

        if (operation == "Zero" && decision.Name != AttributeNames.Cell)
        {
            findings.Add(OperationRules.ZeroOutsideCell, path, layer.Name, candidate.Name);
        }

        if (space.Find(AttributeNames.Input) is { IsBroken: false } input)
        {
            bool isVector = input.Find("features") is not null;
            if (operation == "Linear" && !isVector)
            {
                findings.Add(OperationRules.WrongInput, path, layer.Name, candidate.Name, operation, "vectors", "an image");
            }
            else if (isVector && operation is "Conv" or "SepConv" or "DilConv" or "MBConv" or "MaxPool" or "AvgPool")
            {
                findings.Add(OperationRules.WrongInput, path, layer.Name, candidate.Name, operation, "images", "a vector");
            }
        }

        if (candidate.User is { Model: UserOperationModel { TakesStride: false } } user && StridePath(space, layer) is FindingPath stride)
        {
            findings.Add(OperationRules.NoStride, stride, layer.Name, candidate.Name, user.Display);
        }

        // A cell works at one number of channels, to which its inputs are brought first.
        if (candidate.User is { Model: UserOperationModel bound } module && decision.Name != AttributeNames.Cell
            && layer.Find(AttributeNames.Channels) is not null && !bound.TakesOutChannels)
        {
            findings.Add(
                OperationRules.NoChannels, new(layer.Name, AttributeNames.Channels), layer.Name, candidate.Name, module.Display);
        }
    }

    /// <summary>Where it is said that the layer has a stride other than 1, or null.</summary>
    private static FindingPath? StridePath(SpaceDeclaration space, PropertyDeclaration layer)
    {
        if (space.Find(AttributeNames.Stack)?.Text("Reduce") == layer.Name)
        {
            return new(null, AttributeNames.Stack, "Reduce");
        }

        if (layer.Find(AttributeNames.Stride) is not { IsBroken: false } stride)
        {
            return null;
        }

        if (stride.Text("from") is not string from)
        {
            return stride.Whole("stride", 1) > 1 ? new(layer.Name, AttributeNames.Stride, "stride") : null;
        }

        IReadOnlyList<int>? values = space.Property(from) is { } property ? SizeValidation.WholeValues(property) : null;
        foreach (int value in values ?? [])
        {
            if (value > 1)
            {
                return new(layer.Name, AttributeNames.Stride, "from");
            }
        }

        return null;
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
