using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes the cost of an architecture in closed form, and the walk through its operations, which has the same form: one line for each part of the network, in the
/// order of the forward pass.
/// </summary>
internal static class CostEmitter
{
    private const string Cost = "global::NasDsl.NetworkCost";
    private const string Operations = "global::NasDsl.INetworkOperations";

    /// <summary>The file, or null for a space without a network.</summary>
    public static string? Emit(SpaceModel model) => Capabilities.HasCost(model)
        ? SpacePart.Write(model.Type, $"global::NasDsl.INetworkCost, {Operations}", writer => Members(writer, TokenLayout.Of(Flattening.Of(model))))
        : null;

    private static void Members(SourceWriter writer, TokenLayout layout)
    {
        SpaceModel model = layout.Space;
        if (model.Stack is { } stack)
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line(SpacePart.GeneratedCode);
            writer.Line($"public {Cost} Cost() => Cost(cells: {stack.Cells}, channels: {stack.Channels});");
            writer.Line();
            writer.Line("/// <summary>Parameters and multiply-adds on another number of cells and of channels before the first reduction.</summary>");
            writer.Line(SpacePart.GeneratedCode);
            using (writer.Block($"public {Cost} Cost(int cells, int channels)"))
            {
                Stacked(writer, layout, stack, isWalk: false);
            }
        }
        else
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line(SpacePart.GeneratedCode);
            using (writer.Block($"public {Cost} Cost()"))
            {
                Chained(writer, layout, isWalk: false);
            }
        }

        writer.Line();
        Walk(writer, layout);
        foreach (CandidateCosts costs in CandidateCosts.Of(model))
        {
            writer.Line();
            costs.Write(writer);
        }
    }

    // Explicit, so that its name stays the user's.
    private static void Walk(SourceWriter writer, TokenLayout layout)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(SpacePart.GeneratedCode);
        using (writer.Block($"void {Operations}.VisitOperations(global::NasDsl.IOperationVisitor visitor)"))
        {
            if (layout.Space.Stack is { } stack)
            {
                writer.Line($"(int cells, int channels) = ({stack.Cells}, {stack.Channels});");
                Stacked(writer, layout, stack, isWalk: true);
            }
            else
            {
                Chained(writer, layout, isWalk: true);
            }
        }
    }

    private static void Chained(SourceWriter writer, TokenLayout layout, bool isWalk)
    {
        SpaceModel model = layout.Space;
        Begin(writer, model, model.Stem?.Channels is { } stem ? Size(stem, model) : null, isWalk);
        foreach (LayerDecisionModel decision in model.Decisions.OfType<LayerDecisionModel>())
        {
            MemberLayout range = NetworkText.Tokens(layout, decision);
            string cost = Candidate(layout, decision, isWalk);
            string options = Option("stride", decision.Stride, model) + Option("copies", decision.Repeat, model);
            string channels = decision.Channels is { } size ? Size(size, model) : "0";
            string line = decision switch
            {
                CellDecisionModel cell =>
                    $"counter.Cells({Declared.Topology(range)}, tokens.Slice({range.First}, {range.Positions.Count}), {cost}, {channels}{options}{Projection(cell)});",
                LayersDecisionModel { HasLinks: true, Min: var min, Max: var max } =>
                    $"counter.LinkedLayers({cost}, tokens.Slice({range.First + (min < max ? 1 : 0)}), depth: {(min < max ? $"{min} + tokens[{range.First}]" : max)});",
                LayersDecisionModel { Min: var min, Max: var max } when min < max =>
                    $"counter.Chain({cost}, tokens.Slice({range.First + 1}, {min} + tokens[{range.First}]), {channels}{options});",
                _ => $"counter.Chain({cost}, tokens.Slice({range.First}, {range.Positions.Count}), {channels}{options});",
            };
            if (decision.When is null)
            {
                writer.Line(line);
                continue;
            }

            using (writer.Block($"if ({Declared.Decision(range)}.IsActive(tokens))"))
            {
                writer.Line(line);
            }

            writer.Line();
        }

        End(writer, model, isWalk);
    }

    private static void Stacked(SourceWriter writer, TokenLayout layout, StackModel stack, bool isWalk)
    {
        SpaceModel model = layout.Space;
        Begin(writer, model, model.Stem switch
        {
            null => null,
            { Channels: { } size } => Size(size, model),
            { Multiplier: 1 } => "channels",
            { Multiplier: var multiplier } => $"{multiplier} * channels",
        }, isWalk);
        CellDecisionModel normal = Cell(model, stack.Normal);
        using (writer.Block("for (int cell = 0; cell < cells; cell++)"))
        {
            writer.Line("bool reduces = cell == cells / 3 || cell == 2 * cells / 3;");
            if (stack.Reduce is { } name)
            {
                using (writer.Block("if (reduces)"))
                {
                    writer.Line("channels *= 2;");
                    writer.Line(StackedCell(layout, Cell(model, name), stride: 2, isWalk));
                }

                using (writer.Block("else"))
                {
                    writer.Line(StackedCell(layout, normal, stride: 1, isWalk));
                }
            }
            else
            {
                using (writer.Block("if (reduces)"))
                {
                    writer.Line("channels *= 2;");
                    writer.Line("counter.ResidualReduction(channels);");
                }

                writer.Line();
                writer.Line(StackedCell(layout, normal, stride: 1, isWalk));
            }
        }

        writer.Line();
        End(writer, model, isWalk);
    }

    private static string StackedCell(TokenLayout layout, CellDecisionModel cell, int stride, bool isWalk)
    {
        MemberLayout range = NetworkText.Tokens(layout, cell);
        string always = cell.AlwaysProjects ? "true" : "false";
        return $"counter.Cell({Declared.Topology(range)}, tokens.Slice({range.First}, {range.Positions.Count}), {Candidate(layout, cell, isWalk)}, channels, "
            + $"stride: {stride}, alwaysProjects: {always});";
    }

    private static void Begin(SourceWriter writer, SpaceModel model, string? stemChannels, bool isWalk)
    {
        InputModel input = model.Input!;
        writer.EncodeHere();
        string type = isWalk ? "OperationWalk(visitor, " : "CostCounter(";
        writer.Line($"var counter = new global::NasDsl.{type}channels: {input.Channels}, height: {input.Height}, width: {input.Width});");
        if (model.Stem is { } stem)
        {
            string size = input.IsVector ? "kernel: 1, stride: 1" : $"kernel: {stem.Kernel}, stride: {stem.Stride}";
            writer.Line(
                Transformer.Is(model) ? $"counter.Embedding({stemChannels}, {size}, positions: {Literal.Of(stem.Positions)});"
                : input.IsSequence ? $"counter.SequenceStem({stemChannels}, {size});"
                : $"counter.Stem({stemChannels}, {size});");
        }
    }

    private static void End(SourceWriter writer, SpaceModel model, bool isWalk)
    {
        if (model.Head is { } head)
        {
            writer.Line($"counter.Head({(head.Channels is { } size ? Size(size, model) : "0")});");
        }

        writer.Line($"counter.Classifier({model.Classes ?? 1}{(Transformer.Is(model) ? ", layerNorm: true" : "")});");
        if (!isWalk)
        {
            writer.Line("return counter.Total;");
        }
    }

    // What a token of the decision costs, or what it is.
    private static string Candidate(TokenLayout layout, LayerDecisionModel decision, bool isWalk) => isWalk
        ? Declared.Decision(NetworkText.Tokens(layout, decision))
        : CandidateCosts.MethodName(layout.Space, decision);

    private static string Projection(CellDecisionModel cell) => cell.AlwaysProjects ? "" : ", alwaysProjects: false";

    private static string Option(string name, SizeModel? size, SpaceModel model) =>
        size is null or { From: null, Constant: 1 } ? "" : $", {name}: {Size(size, model)}";

    private static string Size(SizeModel size, SpaceModel model) => SizeExpression.Of(size, model);

    private static CellDecisionModel Cell(SpaceModel model, string name) =>
        model.Decisions.OfType<CellDecisionModel>().First(cell => cell.Name == name);
}
