namespace NasDsl.Generators.Model;

/// <summary>What a space can do, as far as its declaration alone says.</summary>
internal static class Capabilities
{
    /// <summary>Whether some positions of an encoding depend on others in ways that only a table of them tells.</summary>
    public static bool UsesForest(SpaceModel space)
    {
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision.When is not null || decision is BlockDecisionModel or LayersDecisionModel { HasLinks: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an encoding has at least one token.</summary>
    public static bool IsDiscrete(SpaceModel space)
    {
        foreach (DecisionModel decision in space.Decisions)
        {
            if (HasTokens(decision))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the space has tokens and no continuous number.</summary>
    public static bool IsFinite(SpaceModel space) => IsDiscrete(space) && FirstContinuous(space) is null;

    /// <summary>The first continuous number, which keeps a space from being finite.</summary>
    public static string? FirstContinuous(SpaceModel space)
    {
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is NumberDecisionModel)
            {
                return decision.Name;
            }
        }

        return null;
    }

    /// <summary>Whether the network can be built from cells in a stack of any height and width.</summary>
    public static bool IsStacked(SpaceModel space) => space.IsNetwork && space.Stack is not null;

    /// <summary>Whether <c>INetworkCost</c> and <c>INetworkOperations</c> are there: with TorchSharp always, since there an operation without a closed form can be measured.</summary>
    public static bool HasCost(SpaceModel space) => space.IsNetwork && (space.HasTorch || FirstWithoutCost(space) is null);

    /// <summary>Whether the whole network can be relaxed to a mixture.</summary>
    public static bool IsRelaxable(SpaceModel space) => space.IsNetwork && RelaxationObstacle(space) is null;

    /// <summary>The first member that keeps a network from being relaxed, or null.</summary>
    public static Obstacle? RelaxationObstacle(SpaceModel space)
    {
        space = Flattening.Of(space);
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is LayerDecisionModel && decision.When is { } when)
            {
                return new Obstacle(PathOf(space, when.Of), $"because '{decision.Path}' is there or not as it decides, and a layer with a condition cannot be relaxed");
            }
        }

        if (space.Stem?.Channels?.From is string stem)
        {
            return new Obstacle(stem, "because it decides the stem's channels, and a size that is a decision cannot be relaxed");
        }

        bool anyLayer = false;
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is not LayerDecisionModel layer)
            {
                continue;
            }

            if (layer is LayersDecisionModel { HasLinks: true })
            {
                return new Obstacle(layer.Path, "because it has skip links, and a range with skip links cannot be relaxed");
            }

            anyLayer = true;
            (string what, string? from) = layer switch
            {
                { Channels.From: string channels } => ("channels", channels),
                { Stride.From: string stride } => ("stride", stride),
                { Repeat.From: string repeat } => ("copies", repeat),
                _ => ("", null),
            };
            if (from is not null)
            {
                return new Obstacle(PathOf(space, from), $"because it decides the {what} of '{layer.Path}', and a size that is a decision cannot be relaxed");
            }
        }

        if (space.Head?.Channels?.From is string head)
        {
            return new Obstacle(head, "because it decides the head's channels, and a size that is a decision cannot be relaxed");
        }

        return anyLayer ? null : new Obstacle(space.Type.Name, "because it has no choice of operations to relax");
    }

    /// <summary>The first candidate whose cost has no closed form, or null.</summary>
    public static string? FirstWithoutCost(SpaceModel space)
    {
        foreach (CandidateSetModel set in space.CandidateSets)
        {
            foreach (CandidateModel candidate in set.Candidates)
            {
                if (candidate.Operation.User is { HasCost: false })
                {
                    return candidate.Name;
                }
            }
        }

        return null;
    }

    /// <summary>Why a space does not implement one of the interfaces, as the rest of a sentence that ends in a colon.</summary>
    /// <param name="space">The space.</param>
    /// <param name="capability">The interface's name.</param>
    public static string WhyNot(SpaceModel space, string capability)
    {
        if (space.Type.IsAbstract)
        {
            return $"'{space.Type.Name}' is abstract, and has no architectures but those of the spaces that derive from it";
        }

        switch (capability)
        {
            case "IDiscrete":
                return "all its decisions are continuous; give one of them a Step";
            case "ICountable" when IsFinite(space):
                return space.Bounds.AreNone
                    ? "it has more than 1,000,000 values, and a cell of many nodes, or sizes that are decisions, keep its canonical values from being counted otherwise"
                    : "its bounds and constraints must be asked of each of its values, and it has more than 1,000,000";
            case "IFinite" or "ICountable":
                return FirstContinuous(space) is string number
                    ? $"'{number}' is continuous; give it a Step"
                    : "none of its decisions has values that could be counted";
        }

        if (!space.IsNetwork)
        {
            return $"'{space.Type.Name}' has no [Input], and so no network";
        }

        if (capability is "INetworkCost" or "INetworkOperations")
        {
            return $"the operation '{FirstWithoutCost(space)}' has no IOperationCost, and without NasDsl.Torch it cannot be measured";
        }

        if (!space.HasTorch)
        {
            return "the project that declares it does not reference NasDsl.Torch";
        }

        return capability == "IStackedSpace"
            ? $"'{space.Type.Name}' has no [Stack]"
            : RelaxationObstacle(space) is Obstacle obstacle
                ? $"'{obstacle.Member}' is the reason, {obstacle.Reason}"
                : "it was compiled by an earlier version of NasDsl";
    }

    private static string PathOf(SpaceModel space, string name) => space.Decision(name)?.Path ?? name;

    private static bool HasTokens(DecisionModel decision) => decision switch
    {
        NumberDecisionModel => false,
        LayersDecisionModel layers => layers.Max > 0,
        BlockDecisionModel block => block.Max > 0,
        _ => true,
    };
}
