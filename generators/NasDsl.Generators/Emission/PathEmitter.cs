using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>CreatePathSupernet</c> and the nested class <c>PathNetwork</c>.</summary>
internal static class PathEmitter
{
    public static void Write(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        Create(writer, space);
        writer.Line();
        writer.Line("/// <summary>The weight-sharing network of the whole space, of which one architecture at a time is active.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        using (writer.Block($"public sealed class PathNetwork : {Torch.Library}PathSupernet<{self}>"))
        {
            Fields(writer, space);
            writer.Line();
            writer.Line("/// <summary>Builds the parts in the order of the forward pass, each for every size that can come.</summary>");
            string sizes = space.Stack is null ? "" : "int cells, int channels, ";
            writer.Line($"internal PathNetwork({sizes}{Torch.Library}BuildOptions options)");
            writer.Line($"    : base({Literal.Of(space.Type.Name.TrimStart('@') + ".PathNetwork")})");
            using (writer.Block())
            {
                Constructor(writer, space);
            }

            writer.Line();
            Path(writer, space);
            NetworkText.Forward(writer, space, before: [], static part => part.With("IsThere"));
            writer.Line();
            Copy(writer, space);
        }
    }

    private static void Create(SourceWriter writer, SpaceModel space)
    {
        string type = $"{Torch.Library}PathSupernet<{space.Type.QualifiedName}>";
        writer.Line("/// <summary>Builds the path supernet with fresh weights.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"public static {type} CreatePathSupernet({Torch.Library}BuildOptions? options = null) =>");
        if (space.Stack is { } stack)
        {
            writer.Line($"    CreatePathSupernet(cells: {Literal.Of(stack.Cells)}, channels: {Literal.Of(stack.Channels)}, options);");
            writer.Line();
            writer.Line("/// <summary>Builds the path supernet on another number of cells and of channels before the first reduction.</summary>");
            writer.Line(SpacePart.GeneratedCode);
            writer.Line($"public static {type} CreatePathSupernet(int cells, int channels, {Torch.Library}BuildOptions? options = null) =>");
            writer.Line("    new PathNetwork(cells, channels, options ?? new());");
        }
        else
        {
            writer.Line("    new PathNetwork(options ?? new());");
        }
    }

    private static void Fields(SourceWriter writer, SpaceModel space)
    {
        NetworkText.Fields(writer, space, layers: "PathLayers", accessibility: "private");
        foreach (NetworkPart cell in NetworkParts.CellsOf(space))
        {
            writer.Line($"private readonly {Torch.Library}CellSelection {cell.With("Selection")};");
        }

        foreach (NetworkPart part in NetworkParts.Of(space).Where(static part => part.IsConditional))
        {
            writer.Line($"private bool {part.With("IsThere")};");
        }

        writer.Line($"private readonly int[] _tokens = new int[{space.Type.QualifiedName}.TokenCount];");
        writer.Line($"private readonly double[] _numbers = new double[{space.Type.QualifiedName}.NumberCount];");
        if (StemDecides(space))
        {
            writer.Line("private readonly int _cellCount;");
            writer.Line("private readonly int _channels;");
        }

        writer.Line($"private {space.Type.QualifiedName} _path;");
    }

    private static void Constructor(SourceWriter writer, SpaceModel space)
    {
        var flow = ChannelFlow.Of(space);
        TokenLayout layout = TokenLayout.Of(space);
        NetworkText.Sites(writer, space, affine: true);
        foreach (NetworkPart cell in NetworkParts.CellsOf(space))
        {
            writer.Line(
                $"{cell.With("Selection")} = new {Torch.Library}CellSelection(Network.{NetworkParts.Topology(cell.Decision!)}, "
                + $"zero: {Literal.Of(NetworkText.Tokens(layout, cell.Decision!).ZeroToken)});");
        }

        if (StemDecides(space))
        {
            writer.Line("(_cellCount, _channels) = (cells, channels);");
        }

        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            writer.Line();
            writer.Line($"// {NetworkText.Describe(part, space)}");
            Part(writer, space, flow, part);
            writer.Line($"register_module({Literal.Of(part.Module)}, {part.Field});");
        }

        writer.Line();
        writer.Line("// Some path is active from the start.");
        writer.Line($"_path = Path = Sample(new global::NasDsl.RandomSource(0));");
    }

    private static void Part(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        string input = Literal.Of(space.Input!.Channels);
        switch (part.Kind)
        {
            case NetworkPartKind.Stem:
                string place = space.Stem!.Channels is null
                    ? $"At({input}, {NetworkText.StemChannels(space, "", input)}, {Literal.Of(space.Input.IsVector ? 1 : space.Stem.Stride)})"
                    : NetworkText.At(flow.SizesOfStem());
                writer.Line($"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.{place}, {NetworkText.StemOptions(space)});");
                break;
            case NetworkPartKind.Layers:
                Layers(writer, space, flow, part);
                break;
            case NetworkPartKind.Cells:
                Cells(writer, space, flow, part);
                break;
            case NetworkPartKind.Stack:
                Stack(writer, space, flow, part);
                break;
            case NetworkPartKind.Head when space.Stack is null:
                writer.Line(
                    $"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.{NetworkText.At(flow.SizesOfHead())}{NetworkText.HeadOptions(space)});");
                break;
            case NetworkPartKind.Head:
                string head = space.Head!.Channels is not { } own
                    ? "At(plans[0].OutChannels, plans[0].OutChannels)"
                    : own.From is null
                    ? $"At(plans[0].OutChannels, {Literal.Of(own.Constant)})"
                    : $"At([{string.Join(", ", flow.ValuesOf(own).Select(static width => $"new(plans[0].OutChannels, {Literal.Of(width)}, 1)"))}])";
                writer.Line($"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.{head}{NetworkText.HeadOptions(space)});");
                break;
            default:
                writer.Line($"{part.Field} = new {Torch.Library}Classifier(chain.{ClassifierPlace(space, flow)}{NetworkText.ClassifierOptions(space)});");
                break;
        }
    }

    private static string ClassifierPlace(SpaceModel space, ChannelFlow flow) =>
        space.Stack is not null && space.Head?.Channels is null
            ? "At(plans[0].OutChannels, Classes)"
            : NetworkText.At(flow.SizesOfClassifier());

    private static void Layers(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        (int min, int max) = decision is LayersDecisionModel layers ? (layers.Min, layers.Max) : (1, 1);
        writer.Line($"{part.Field} = new {Torch.Library}{(part.HasLinks ? "LinkedPathLayers" : "PathLayers")}(");
        string copies = part.HasLinks ? "" : $"maxCopies: {Literal.Of(MaxCopies(flow, decision))}, ";
        writer.Line(
            $"    chain.{NetworkText.At(flow.SizesOf(decision))}, min: {Literal.Of(min)}, max: {Literal.Of(max)}, {copies}"
            + $"candidates: {Literal.Of(Candidates.ChoosableOf(space, decision).Count)},");
        writer.Line($"    {CandidateFactories.ByToken(space, decision)});");
    }

    private static void Cells(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        writer.Line($"{part.Field} = new {Torch.Library}CellStack(");
        writer.Line("    [").Indent();
        foreach (LayerSizes sizes in flow.SizesOf(decision))
        {
            writer.Line(
                $"    {Torch.Library}CellPlan.Chain(Network.{NetworkParts.Topology(decision)}, {Literal.Of(sizes.In)}, {Literal.Of(sizes.Out)}, "
                + $"stride: {Literal.Of(sizes.Stride)}, copies: {Literal.Of(MaxCopies(flow, decision))}),");
        }

        writer.Outdent().Line("    ],");
        writer.Line("    cell,");
        writer.Line($"    (_, shapes) => {NewCell(space, part)});");
    }

    private static void Stack(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
    {
        string input = Literal.Of(space.Input!.Channels);
        IEnumerable<string> stems = space.Stem?.Channels is { } size
            ? flow.ValuesOf(size).Select(Literal.Of)
            : [NetworkText.StemChannels(space, "", input)];
        writer.Line($"{Torch.Library}CellPlan[] plans =");
        writer.Line("[").Indent();
        foreach (string stem in stems)
        {
            writer.Line($"{NetworkText.StackPlan(space, stem)},");
        }

        writer.Outdent().Line("];");
        NetworkText.NewStack(writer, space, part, "plans", cell => NewCell(space, cell));
    }

    private static string NewCell(SpaceModel space, NetworkPart cell) =>
        $"new {Torch.Library}PathCell(cell, shapes, {NetworkText.Projection(cell.Decision!)}, {cell.With("Selection")}, "
        + $"{CandidateFactories.ByToken(space, cell.Decision!)})";

    private static int MaxCopies(ChannelFlow flow, LayerDecisionModel decision) =>
        decision.Repeat is { } repeat ? flow.ValuesOf(repeat).Max() : 1;

    private static void Path(SourceWriter writer, SpaceModel space)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override {space.Type.QualifiedName} Path"))
        {
            writer.Line("get => _path;");
            using (writer.Block("set"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
                writer.Line("value.Encode(_tokens, _numbers);");
                Select(writer, space);
                writer.Line("_path = value;");
            }
        }
    }

    private static void Select(SourceWriter writer, SpaceModel space)
    {
        var flow = ChannelFlow.Of(space);
        TokenLayout layout = TokenLayout.Of(space);
        foreach (NetworkPart cell in NetworkParts.CellsOf(space))
        {
            writer.Line($"{cell.With("Selection")}.Read({NetworkText.Slice(layout, cell.Decision!, "_tokens")});");
        }

        if (space.Stack is not null)
        {
            SelectStack(writer, space);
            return;
        }

        var cursor = new ChannelCursor(writer, flow, space.Input!);
        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            string channels = cursor.Current;
            switch (part.Kind)
            {
                case NetworkPartKind.Stem:
                    string stem = NetworkText.StemChannels(space, "value", channels);
                    SelectShape(writer, part, flow.SizesOfStem(), channels, stem, Literal.Of(space.Stem!.Stride));
                    cursor.Advance(flow.Stem, stem);
                    break;
                case NetworkPartKind.Layers or NetworkPartKind.Cells when part.IsConditional:
                    SelectConditional(writer, space, flow, layout, cursor, part);
                    break;
                case NetworkPartKind.Layers or NetworkPartKind.Cells:
                    SelectDecided(writer, space, flow, layout, cursor, part);
                    break;
                case NetworkPartKind.Head:
                    string head = NetworkText.Size(space, space.Head!.Channels, "value", channels);
                    SelectShape(writer, part, flow.SizesOfHead(), channels, head, "1");
                    cursor.Advance(flow.BeforeClassifier, head);
                    break;
                default:
                    SelectShape(writer, part, flow.SizesOfClassifier(), channels, "Classes", "1");
                    break;
            }
        }
    }

    private static void SelectStack(SourceWriter writer, SpaceModel space)
    {
        var flow = ChannelFlow.Of(space);
        string input = Literal.Of(space.Input!.Channels);
        if (StemDecides(space))
        {
            string stem = NetworkText.StemChannels(space, "value", input);
            SelectShape(writer, new(NetworkPartKind.Stem, "_stem", "stem"), flow.SizesOfStem(), input, stem, Literal.Of(space.Stem!.Stride));
            string plan = NetworkText.StackPlan(space, stem).Replace(", cells, ", ", _cellCount, ").Replace(", channels)", ", _channels)");
            writer.Line($"_cells.Select({plan});");
        }

        if (space.Head?.Channels is { From: not null } size)
        {
            string head = NetworkText.Size(space, size, "value", "");
            writer.Line($"_head.Shape = new(_head.Place.MaxIn, {head}, 1);");
            writer.Line($"_classifier.Shape = new({head}, Classes, 1);");
        }
    }

    private static void SelectDecided(
        SourceWriter writer, SpaceModel space, ChannelFlow flow, TokenLayout layout, ChannelCursor cursor, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        string channels = cursor.Current;
        string own = NetworkText.Size(space, decision.Channels, "value", channels);
        string stride = NetworkText.Size(space, decision.Stride, "value", "1");
        string copies = NetworkText.Size(space, decision.Repeat, "value", "1");
        if (part.HasLinks)
        {
            Select(writer, cursor, flow.After(decision), $"{part.Field}.Select({NetworkText.Slice(layout, decision, "_tokens")}, channels: {channels})");
        }
        else if (part.Kind == NetworkPartKind.Layers)
        {
            string slice = NetworkText.Slice(layout, decision, "_tokens");
            Select(
                writer, cursor, flow.After(decision), $"{part.Field}.Select({slice}, new({channels}, {own}, {stride}), copies: {copies})");
        }
        else if (flow.SizesOf(decision).Count > 1 || decision.Repeat?.From is not null)
        {
            Select(
                writer, cursor, flow.After(decision), $"{part.Field}.Select({Torch.Library}CellPlan.Chain("
                + $"Network.{NetworkParts.Topology(decision)}, {channels}, {own}, stride: {stride}, copies: {copies}))");
        }
        else
        {
            // A cell of one shape needs no selection; what it gives is known from its place.
            cursor.Advance(flow.After(decision), Literal.Of(OutputOf(flow.SizesOf(decision)[0], (CellDecisionModel)decision)));
        }
    }

    private static int OutputOf(LayerSizes sizes, CellDecisionModel cell) => sizes.Out * (cell.OutputsAllNodes ? cell.Nodes : 1);

    // A part that may be absent.
    private static void SelectConditional(
        SourceWriter writer, SpaceModel space, ChannelFlow flow, TokenLayout layout, ChannelCursor cursor, NetworkPart part)
    {
        string isThere = part.With("IsThere");
        writer.Line($"{isThere} = {Declared.Class}.{part.Decision!.Name}Decision.IsActive(_tokens);");
        cursor.Settle(flow.After(part.Decision));
        using (writer.Block($"if ({isThere})"))
        {
            SelectDecided(writer, space, flow, layout, cursor, part);
        }

        writer.Line();
    }

    private static void CopyConditional(SourceWriter writer, NetworkPart part)
    {
        string target = part.Field.TrimStart('_') + "Target";
        using (writer.Block($"if (target.{part.Field} is {{ }} {target})"))
        {
            string selection = part.Kind == NetworkPartKind.Cells ? $", _ => {part.With("Selection")}" : "";
            writer.Line($"{part.Field}.CopyTo({target}{selection});");
        }

        writer.Line();
    }

    private static void SelectShape(
        SourceWriter writer, NetworkPart part, IReadOnlyList<LayerSizes> sizes, string channels, string own, string stride)
    {
        if (sizes.Count > 1)
        {
            writer.Line($"{part.Field}.Shape = new({channels}, {own}, {stride});");
        }
    }

    // The call gives the channels that go out; they are kept where they vary.
    private static void Select(SourceWriter writer, ChannelCursor cursor, IReadOnlyList<Width> after, string call)
    {
        if (ChannelFlow.IsConstant(after))
        {
            writer.Line($"{call};");
        }

        cursor.Advance(after, call);
    }

    private static void Copy(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override void CopyTo({Torch.Module} network)"))
        {
            writer.Line($"Network target = {Torch.Library}BuiltNetwork<{self}>.Require<Network>(network, _path);");
            foreach (NetworkPart part in NetworkParts.Of(space))
            {
                if (part.IsConditional)
                {
                    CopyConditional(writer, part);
                    continue;
                }

                string selection = part.Kind switch
                {
                    NetworkPartKind.Cells => $", _ => {part.With("Selection")}",
                    NetworkPartKind.Stack => $", role => {NetworkText.ByRole(space, static cell => cell.With("Selection"))}",
                    _ => "",
                };
                writer.Line($"{part.Field}.CopyTo(target.{part.Field}{selection});");
            }
        }
    }

    private static bool StemDecides(SpaceModel space) => space.Stack is not null && space.Stem?.Channels?.From is not null;
}
