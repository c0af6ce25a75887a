using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the creation of a path supernet's parts, each for every size that can come.</summary>
internal static class PathPartsEmitter
{
    public static void Write(SourceWriter writer, SpaceModel space, ChannelFlow flow, NetworkPart part)
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
                $"    {Torch.Library}CellPlan.Chain({Declared.Topology(decision)}, {Literal.Of(sizes.In)}, {Literal.Of(sizes.Out)}, "
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
}
