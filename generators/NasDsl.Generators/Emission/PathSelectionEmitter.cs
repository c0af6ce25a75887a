using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the property <c>Path</c> of a path supernet: which parts run, and at which sizes.</summary>
internal static class PathSelectionEmitter
{
    // The local's name, but where it is declared, assigned or names an argument.
    private static readonly Regex _channelsRead = new(@"(?<!int )(?<!\w)channels(?!\w|:| = )", RegexOptions.CultureInvariant);

    public static void Write(SourceWriter writer, SpaceModel space)
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
            SelectStack(writer, space, flow);
            return;
        }

        // A part of one shape does not ask for its channels, so that at times nothing does.
        SourceWriter draft = new();
        SelectParts(draft, space, flow, layout, new ChannelCursor(draft, flow, space.Input!));
        SelectParts(writer, space, flow, layout, new ChannelCursor(writer, flow, space.Input!, _channelsRead.IsMatch(draft.ToString())));
    }

    private static void SelectParts(SourceWriter writer, SpaceModel space, ChannelFlow flow, TokenLayout layout, ChannelCursor cursor)
    {
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
                    SelectDecided(space, flow, layout, cursor, part);
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

    private static void SelectStack(SourceWriter writer, SpaceModel space, ChannelFlow flow)
    {
        string input = Literal.Of(space.Input!.Channels);
        if (NetworkText.StemDecides(space))
        {
            string stem = NetworkText.StemChannels(space, "value", input);
            SelectShape(writer, NetworkParts.Of(space)[0], flow.SizesOfStem(), input, stem, Literal.Of(space.Stem!.Stride));
            string plan = NetworkText.StackPlan(space, stem, "_cellCount", "_channels");
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
        SpaceModel space, ChannelFlow flow, TokenLayout layout, ChannelCursor cursor, NetworkPart part)
    {
        LayerDecisionModel decision = part.Decision!;
        string channels = cursor.Current;
        string own = NetworkText.Size(space, decision.Channels, "value", channels);
        string stride = NetworkText.Size(space, decision.Stride, "value", "1");
        string copies = NetworkText.Size(space, decision.Repeat, "value", "1");
        if (part.HasLinks)
        {
            cursor.Call(flow.After(decision), $"{part.Field}.Select({NetworkText.Slice(layout, decision, "_tokens")}, channels: {channels})");
        }
        else if (part.Kind == NetworkPartKind.Layers)
        {
            string slice = NetworkText.Slice(layout, decision, "_tokens");
            cursor.Call(flow.After(decision), $"{part.Field}.Select({slice}, new({channels}, {own}, {stride}), copies: {copies})");
        }
        else if (flow.SizesOf(decision).Count > 1 || decision.Repeat?.From is not null)
        {
            cursor.Call(
                flow.After(decision), $"{part.Field}.Select({Torch.Library}CellPlan.Chain("
                + $"{Declared.Topology(decision)}, {channels}, {own}, stride: {stride}, copies: {copies}))");
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
            SelectDecided(space, flow, layout, cursor, part);
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

}
