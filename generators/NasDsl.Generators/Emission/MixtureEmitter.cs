using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>CreateMixtureSupernet</c> and the nested class <c>MixtureNetwork</c>, for a space without a size that is a decision.</summary>
internal static class MixtureEmitter
{
    public static void Write(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        Create(writer, space);
        writer.Line();
        writer.Line("/// <summary>The relaxed network of the whole space: every choice is the weighted sum of its candidates (DARTS, arXiv 1806.09055).</summary>");
        writer.Line(SpacePart.GeneratedCode);
        using (writer.Block($"public sealed class MixtureNetwork : {Torch.Library}MixtureSupernet<{self}>"))
        {
            NetworkText.Fields(writer, space, layers: "MixedLayers", accessibility: "private");
            foreach ((string field, _) in Weights(space))
            {
                writer.Line($"private readonly {Torch.Library}MixtureWeights {field};");
            }

            writer.Line();
            writer.Line("/// <summary>Draws the architecture parameters and builds the parts in the order of the forward pass.</summary>");
            string sizes = space.Stack is null ? "" : "int cells, int channels, ";
            writer.Line($"internal MixtureNetwork({sizes}global::NasDsl.RandomSource random, {Torch.Library}BuildOptions options)");
            writer.Line($"    : base({Literal.Of(space.Type.Name.TrimStart('@') + ".MixtureNetwork")})");
            using (writer.Block())
            {
                Constructor(writer, space);
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line(
                $"public override global::System.Collections.Generic.IReadOnlyList<{Torch.Library}ArchitectureParameter> ArchitectureParameters {{ get; }}");
            NetworkText.Forward(writer, space, before: Weights(space).Select(static weights => $"{weights.Field}.Refresh();"), static _ => "true");
            writer.Line();
            Derive(writer, space);
            writer.Line();
            Copy(writer, space);
            writer.Line();
            Dispose(writer, space);
        }
    }

    private static void Create(SourceWriter writer, SpaceModel space)
    {
        string type = $"{Torch.Library}MixtureSupernet<{space.Type.QualifiedName}>";
        string parameters = $"global::NasDsl.RandomSource random, {Torch.Library}BuildOptions? options = null";
        writer.Line("/// <summary>Builds the α-weighted mixture with fresh weights.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"public static {type} CreateMixtureSupernet({parameters}) =>");
        if (space.Stack is { } stack)
        {
            writer.Line($"    CreateMixtureSupernet(cells: {Literal.Of(stack.Cells)}, channels: {Literal.Of(stack.Channels)}, random, options);");
            writer.Line();
            writer.Line("/// <summary>Builds the mixture on another number of cells and of channels before the first reduction.</summary>");
            writer.Line(SpacePart.GeneratedCode);
            writer.Line($"public static {type} CreateMixtureSupernet(");
            writer.Line($"    int cells, int channels, {parameters}) =>");
            writer.Line("    new MixtureNetwork(cells, channels, random, options ?? new());");
        }
        else
        {
            writer.Line("    new MixtureNetwork(random, options ?? new());");
        }
    }

    /// <summary>The weights of all decisions: their fields, and how they are made.</summary>
    private static IEnumerable<(string Field, string Create)> Weights(SpaceModel space)
    {
        IEnumerable<NetworkPart> parts = space.Stack is null
            ? NetworkParts.Of(space).Where(static part => part.Decision is not null)
            : NetworkParts.CellsOf(space);
        foreach (NetworkPart part in parts)
        {
            LayerDecisionModel decision = part.Decision!;
            int candidates = Candidates.SetOf(space, decision).Candidates.Count;
            int rows = decision switch
            {
                LayersDecisionModel { Max: var max } => max,
                CellDecisionModel cell => (cell.Nodes * cell.Predecessors) + (cell.Nodes * (cell.Nodes - 1) / 2),
                _ => 1,
            };
            yield return (part.With("Weights"), New(decision.Path, rows, candidates));
            if (decision is LayersDecisionModel layers && layers.Min < layers.Max)
            {
                yield return (part.With("Depth"), New(decision.Path + ".Depth", 1, layers.Max - layers.Min + 1));
            }
        }
    }

    private static string New(string decision, int rows, int columns) =>
        $"new {Torch.Library}MixtureWeights({Literal.Of(decision)}, rows: {Literal.Of(rows)}, columns: {Literal.Of(columns)}, random, options)";

    private static void Constructor(SourceWriter writer, SpaceModel space)
    {
        foreach ((string field, string create) in Weights(space))
        {
            writer.Line($"{field} = {create};");
        }

        writer.Line($"ArchitectureParameters = [{string.Join(", ", Weights(space).Select(static weights => weights.Field + ".Parameter"))}];");
        NetworkText.Sites(writer, space, affine: false);
        var flow = ChannelFlow.Of(space);
        string input = Literal.Of(space.Input!.Channels);
        string last = space.Stack is null ? Literal.Of(flow.BeforeHead[0].Factor) : "plan.OutChannels";
        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            writer.Line();
            writer.Line($"// {NetworkText.Describe(part, space)}");
            switch (part.Kind)
            {
                case NetworkPartKind.Stem:
                    string stride = Literal.Of(space.Input.IsVector ? 1 : space.Stem!.Stride);
                    string stem = NetworkText.StemChannels(space, "", input);
                    writer.Line(
                        $"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.At({input}, {stem}, {stride}), {NetworkText.StemOptions(space)});");
                    break;
                case NetworkPartKind.Layers:
                    Layers(writer, space, flow, part);
                    break;
                case NetworkPartKind.Cells:
                    Cells(writer, space, flow, part);
                    break;
                case NetworkPartKind.Stack:
                    writer.Line($"{Torch.Library}CellPlan plan = {NetworkText.StackPlan(space, NetworkText.StemChannels(space, "", input))};");
                    NetworkText.NewStack(writer, space, part, "[plan]", cell => NewCell(space, cell));
                    break;
                case NetworkPartKind.Head:
                    string head = space.Head!.Channels is { } own ? Literal.Of(own.Constant) : last;
                    writer.Line(
                        $"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.At({last}, {head}){NetworkText.HeadOptions(space)});");
                    last = head;
                    break;
                default:
                    writer.Line($"{part.Field} = new {Torch.Library}Classifier(chain.At({last}, Classes){NetworkText.ClassifierOptions(space)});");
                    break;
            }

            writer.Line($"register_module({Literal.Of(part.Module)}, {part.Field});");
        }
    }

    private static void Layers(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        (int min, bool isDeep) = decision is LayersDecisionModel layers ? (layers.Min, layers.Min < layers.Max) : (1, false);
        writer.Line($"{part.Field} = new {Torch.Library}MixedLayers(");
        writer.Line(
            $"    chain.{NetworkText.At(flow.SizesOf(decision))}, min: {Literal.Of(min)}, copies: {Literal.Of(decision.Repeat?.Constant ?? 1)}, "
            + $"{part.With("Weights")}, {(isDeep ? part.With("Depth") : "depth: null")},");
        writer.Line($"    {CandidateFactories.ByCandidate(space, decision)});");
    }

    private static void Cells(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        LayerSizes sizes = flow.SizesOf(decision)[0];
        string plan = part.With("Plan").TrimStart('_');
        writer.Line($"{Torch.Library}CellPlan {plan} = {Torch.Library}CellPlan.Chain(");
        writer.Line(
            $"    {Declared.Topology(decision)}, {Literal.Of(sizes.In)}, {Literal.Of(sizes.Out)}, "
            + $"stride: {Literal.Of(sizes.Stride)}, copies: {Literal.Of(decision.Repeat?.Constant ?? 1)});");
        writer.Line($"{part.Field} = new {Torch.Library}CellStack([{plan}], cell, (_, shapes) =>");
        writer.Line($"    {NewCell(space, part)});");
    }

    private static string NewCell(SpaceModel space, NetworkPart cell) =>
        $"new {Torch.Library}MixedCell({Declared.Topology(cell.Decision!)}, cell, shapes[0], {NetworkText.Projection(cell.Decision!)}, "
        + $"{cell.With("Weights")}, choosable: {CandidateFactories.Choosable(space, cell.Decision!)}, "
        + $"{CandidateFactories.ByCandidate(space, cell.Decision!)})";

    private static void Derive(SourceWriter writer, SpaceModel space)
    {
        TokenLayout layout = TokenLayout.Of(space);
        string self = space.Type.QualifiedName;
        IEnumerable<string> numbers = space.Decisions.OfType<NumberDecisionModel>().Select(static number => Literal.Of(number.Min));
        IReadOnlyList<NetworkPart> parts =
            [.. (space.Stack is null ? NetworkParts.Of(space) : NetworkParts.CellsOf(space)).Where(static part => part.Decision is not null)];
        bool isBounded = !space.Bounds.AreNone;
        writer.Line(
            $"/// <summary>The {(isBounded ? "admissible " : "")}architecture that the parameters stand for, by the rule of DARTS. Decisions that are no part of the network have their first value.</summary>");
        using (writer.Block($"public override {self} Derive()"))
        {
            writer.Line($"var tokens = new int[{self}.TokenCount];");
            writer.Line($"double[] numbers = [{string.Join(", ", numbers)}];");
            foreach (NetworkPart part in parts)
            {
                string slice = NetworkText.Slice(layout, part.Decision!, "tokens");
                writer.Line($"{Torch.Library}DartsRule.{(part.Decision is CellDecisionModel ? "DeriveCell" : "DeriveLayers")}({Weighed(space, part)}, {slice});");
            }

            if (!isBounded)
            {
                writer.Line("return Decode(tokens, numbers);");
                return;
            }

            writer.Line($"{self} derived = Decode(tokens, numbers);");
            using (writer.Block("if (derived.IsAdmissible)"))
            {
                writer.Line("return derived;");
            }

            writer.Line().Line("// What weighs most is refused: the most probable architecture is looked for that is not.");
            writer.Line($"var ranking = new {Torch.Library}ArchitectureRanking(tokens.Length);");
            foreach (NetworkPart part in parts)
            {
                string first = Literal.Of(NetworkText.Tokens(layout, part.Decision!).First);
                writer.Line($"ranking.{(part.Decision is CellDecisionModel ? "AddCell" : "AddLayers")}({Weighed(space, part)}, first: {first});");
            }

            writer.Line($"return ranking.FirstAdmissible<{self}>(numbers, {Declared.Class}.Bounds, static architecture => architecture.FirstRefusal());");
        }
    }

    /// <summary>A decision's weights with what they stand for, as arguments.</summary>
    private static string Weighed(SpaceModel space, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        if (decision is CellDecisionModel)
        {
            return $"\n    {Declared.Topology(decision)}, {part.With("Weights")}, choosable: {CandidateFactories.Choosable(space, decision)}, "
                + $"zero: {Literal.Of(CandidateFactories.ZeroOf(space, decision))}";
        }

        (int min, bool isDeep) = decision is LayersDecisionModel layers ? (layers.Min, layers.Min < layers.Max) : (1, false);
        return $"{part.With("Weights")}, {(isDeep ? part.With("Depth") : "depth: null")}, min: {Literal.Of(min)}";
    }

    private static void Copy(SourceWriter writer, SpaceModel space)
    {
        TokenLayout layout = TokenLayout.Of(space);
        string self = space.Type.QualifiedName;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override void CopyTo({self} architecture, {Torch.Module} network)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(architecture);");
            writer.Line($"Network target = {Torch.Library}BuiltNetwork<{self}>.Require<Network>(network, architecture);");
            writer.Line($"var tokens = new int[{self}.TokenCount];");
            writer.Line($"architecture.Encode(tokens, new double[{self}.NumberCount]);");
            foreach (NetworkPart cell in NetworkParts.CellsOf(space))
            {
                MemberLayout member = NetworkText.Tokens(layout, cell.Decision!);
                writer.Line(
                    $"var {Selection(cell)} = new {Torch.Library}CellSelection({Declared.Topology(cell.Decision!)}, "
                    + $"zero: {Literal.Of(member.ZeroToken)});");
                writer.Line($"{Selection(cell)}.Read({NetworkText.Slice(layout, cell.Decision!, "tokens")});");
            }

            foreach (NetworkPart part in NetworkParts.Of(space))
            {
                string arguments = part.Kind switch
                {
                    NetworkPartKind.Layers => $", {NetworkText.Slice(layout, part.Decision!, "tokens")}",
                    NetworkPartKind.Cells => $", _ => {Selection(part)}",
                    NetworkPartKind.Stack => $", role => {NetworkText.ByRole(space, Selection)}",
                    _ => "",
                };
                writer.Line($"{part.Field}.CopyTo(target.{part.Field}{arguments});");
            }
        }
    }

    private static void Dispose(SourceWriter writer, SpaceModel space)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override void Dispose(bool disposing)"))
        {
            using (writer.Block("if (disposing)"))
            {
                foreach ((string field, _) in Weights(space))
                {
                    writer.Line($"{field}.Dispose();");
                }
            }

            writer.Line();
            writer.Line("base.Dispose(disposing);");
        }
    }

    private static string Selection(NetworkPart cell) => cell.With("Selection").TrimStart('_');
}
