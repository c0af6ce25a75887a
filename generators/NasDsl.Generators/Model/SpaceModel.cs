namespace NasDsl.Generators.Model;

/// <summary>One declared search space. Like everything in this folder: equal by value, and without symbols, syntax or locations.</summary>
internal sealed record SpaceModel(
    TypeModel Type,
    InputModel? Input,
    int? Classes,
    StemModel? Stem,
    HeadModel? Head,
    StackModel? Stack,
    EquatableArray<DecisionModel> Decisions,
    EquatableArray<CandidateSetModel> CandidateSets,
    bool HasTorch,
    bool HasJsonConverter = false)
{
    /// <summary>What bounds a whole architecture.</summary>
    public BoundsModel Bounds { get; init; } = BoundsModel.None;

    /// <summary>How many spaces it derives from.</summary>
    public int Level { get; init; }

    /// <summary>The decision with this name, or null.</summary>
    public DecisionModel? Decision(string? name)
    {
        foreach (DecisionModel decision in Decisions)
        {
            if (decision.Name == name)
            {
                return decision;
            }
        }

        return null;
    }

    /// <summary>Whether the space describes a network (it has an input).</summary>
    public bool IsNetwork => Input is not null;
}
