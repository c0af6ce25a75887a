namespace NasDsl.Torch;

/// <summary>
/// The steps in which a controller decides a space, in order. A position outside cells is one step. Cells with chosen inputs and ranges with skip links are
/// decided as in ENAS (arXiv 1802.03268, and its published code): by attention over anchors, the LSTM's states at the earlier nodes or layers.
/// </summary>
internal sealed class ControllerScript
{
    private readonly List<ControllerStep> _steps = [];

    private ControllerScript()
    {
    }

    /// <summary>The steps.</summary>
    public IReadOnlyList<ControllerStep> Steps => _steps;

    /// <summary>Whether any step uses anchors.</summary>
    public bool HasAttention { get; private set; }

    /// <summary>The most anchors that there are at a time.</summary>
    public int MostAnchors { get; private set; }

    /// <summary>The script of a space.</summary>
    public static ControllerScript Of<S>()
        where S : class, IDiscrete<S>
    {
        var script = new ControllerScript();
        var starts = new DecisionInfo?[S.TokenCount];
        foreach (DecisionInfo decision in S.Decisions)
        {
            if (UsesAnchors(decision))
            {
                starts[decision.FirstToken] = decision;
            }
        }

        bool isFirstCell = true;
        int position = 0;
        while (position < S.TokenCount)
        {
            DecisionInfo? decision = starts[position];
            if (decision is null)
            {
                script._steps.Add(new(StepKind.Token, position++));
                continue;
            }

            script.HasAttention = true;
            if (decision.Kind == DecisionKind.Cell)
            {
                script.AddCell(decision.FirstToken, decision.Topology!, isFirstCell);
                isFirstCell = false;
            }
            else
            {
                script.AddLayers(decision);
            }

            position += decision.TokenCount;
        }

        for (int number = 0; number < S.NumberCount; number++)
        {
            script._steps.Add(new(StepKind.Token, position++));
        }

        return script;
    }

    /// <summary>Whether a decision is taken by attention.</summary>
    public static bool UsesAnchors(DecisionInfo decision) =>
        decision.Topology is { Wiring: Wiring.Chosen } || (decision.Kind == DecisionKind.Layers && decision.HasLinks);

    private void AddCell(int first, CellTopology topology, bool isFirst)
    {
        for (int input = 0; input < topology.Predecessors; input++)
        {
            Add(new(StepKind.CellInput, -1, first, input, IsFirstCell: isFirst));
        }

        for (int node = 0; node < topology.Nodes; node++)
        {
            int sources = topology.Predecessors + node;
            int own = first + topology.FirstTokenOf(node);
            var sets = new InputSets(sources, topology.RepeatInputs ? 1 : topology.Inputs);

            // All inputs of a node come before its operations, as in the published code, whatever their order among the tokens.
            for (int edge = 0; edge < (topology.RepeatInputs ? topology.Inputs : 1); edge++)
            {
                Add(new(StepKind.Inputs, own + (2 * edge), first, sources, sets, isFirst));
            }

            for (int edge = 0; edge < topology.Inputs; edge++)
            {
                Add(new(StepKind.Token, own + 1 + (topology.RepeatInputs ? 2 * edge : edge), first, sources, IsFirstCell: isFirst));
            }

            Add(new(StepKind.Node, -1, first, sources, IsFirstCell: isFirst));
        }
    }

    private void AddLayers(DecisionInfo decision)
    {
        int position = decision.FirstToken;
        if (decision.HasDepth)
        {
            Add(new(StepKind.Token, position++));
        }

        for (int layer = 0; layer < (int)decision.Max; layer++)
        {
            Add(new(StepKind.Token, position));
            Add(new(StepKind.Links, position + 1, position, layer));
            position += 1 + layer;
        }
    }

    private void Add(ControllerStep step)
    {
        _steps.Add(step);
        MostAnchors = Math.Max(MostAnchors, step.Anchors + 1);
    }
}
