using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>Build</c> and the nested class <c>Network</c>: one architecture as a TorchSharp module.</summary>
internal static class NetworkEmitter
{
    /// <summary>The file, or null for a space without a network.</summary>
    public static string? Emit(SpaceModel space)
    {
        if (!space.IsNetwork || !space.HasTorch)
        {
            return null;
        }

        space = Flattening.Of(space);
        string @interface = $"{Torch.Library}{(space.Stack is null ? "INetworkSpace" : "IStackedSpace")}<{space.Type.QualifiedName}>";
        return SpacePart.Write(space.Type, @interface, writer =>
        {
            Describe(writer, space);
            Build(writer, space);
            CandidateFactories.Write(writer, space);
            writer.Line();
            Network(writer, space);
        });
    }

    private static void Describe(SourceWriter writer, SpaceModel space)
    {
        InputModel input = space.Input!;
        string shape = input.IsVector
            ? Literal.Of(input.Channels)
            : input.IsSequence ? $"{Literal.Of(input.Height)}, {Literal.Of(input.Channels)}"
            : $"{Literal.Of(input.Channels)}, {Literal.Of(input.Height)}, {Literal.Of(input.Width)}";
        writer.Line("/// <summary>The shape of one example, without the batch.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"public static global::System.ReadOnlySpan<int> InputShape => [{shape}];");
        writer.Line();
        writer.Line("/// <summary>The number of classes: the network gives (batch, Classes) logits.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"public static int Classes => {Literal.Of(space.Classes ?? 0)};");
        writer.Line();
    }

    private static void Build(SourceWriter writer, SpaceModel space)
    {
        writer.Line("/// <summary>Builds this architecture as a module with fresh weights.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        string head = $"public {Torch.Module} Build(";
        if (space.Stack is { } stack)
        {
            writer.Line($"{head}{Torch.Library}BuildOptions? options = null) =>");
            writer.Line($"    Build(cells: {Literal.Of(stack.Cells)}, channels: {Literal.Of(stack.Channels)}, options);");
            writer.Line();
            writer.Line("/// <summary>Builds this architecture on another number of cells and of channels before the first reduction.</summary>");
            writer.Line(SpacePart.GeneratedCode);
            head += "int cells, int channels, ";
        }

        using (writer.Block($"{head}{Torch.Library}BuildOptions? options = null)"))
        {
            writer.Line("Validate();");
            writer.Line($"return new Network(this, {(space.Stack is null ? "" : "cells, channels, ")}options ?? new());");
        }
    }

    private static void Network(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        writer.Line($"/// <summary>One architecture of <see cref=\"{self}\"/> as a network.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        using (writer.Block($"public sealed class Network : {Torch.Library}BuiltNetwork<{self}>"))
        {
            NetworkText.Fields(writer, space, layers: "LayerSeries", accessibility: "internal", mayBeNull: true);
            writer.Line();
            writer.Line("/// <summary>Builds the parts in the order of the forward pass.</summary>");
            string sizes = space.Stack is null ? "" : "int cells, int channels, ";
            writer.Line($"internal Network({self} architecture, {sizes}{Torch.Library}BuildOptions options)");
            writer.Line($"    : base({Literal.Of(space.Type.Name.TrimStart('@'))}, architecture)");
            using (writer.Block())
            {
                NetworkText.Sites(writer, space, affine: true);
                Parts(writer, space);
            }

            NetworkText.Forward(writer, space, before: [], static part => $"{part.Field} is not null");
        }
    }

    private static void Parts(SourceWriter writer, SpaceModel space)
    {
        var flow = ChannelFlow.Of(space);
        TokenLayout layout = TokenLayout.Of(space);
        ReadTokens(writer, space, layout);
        var cursor = space.Stack is null ? new ChannelCursor(writer, flow, space.Input!) : null;
        string channels = cursor?.Current ?? Literal.Of(space.Input!.Channels);
        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            writer.Line();
            writer.Line($"// {NetworkText.Describe(part, space)}");
            channels = cursor?.Current ?? channels;
            switch (part.Kind)
            {
                case NetworkPartKind.Stem:
                    string stem = NetworkText.StemChannels(space, "architecture", channels);
                    string stride = Literal.Of(space.Input!.IsVector ? 1 : space.Stem!.Stride);
                    writer.Line(
                        $"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.At({channels}, {stem}, {stride}), {NetworkText.StemOptions(space)});");
                    Register(writer, part);
                    cursor?.Advance(flow.Stem, stem);
                    channels = stem;
                    break;
                case NetworkPartKind.Layers or NetworkPartKind.Cells when part.IsConditional:
                    cursor!.Settle(flow.After(part.Decision!));
                    using (writer.Block($"if ({Declared.Class}.{part.Decision!.Name}Decision.IsActive(tokens))"))
                    {
                        Decided(writer, space, part, flow, cursor);
                    }

                    break;
                case NetworkPartKind.Layers or NetworkPartKind.Cells:
                    Decided(writer, space, part, flow, cursor!);
                    break;
                case NetworkPartKind.Stack:
                    writer.Line($"{Torch.Library}CellPlan plan = {NetworkText.StackPlan(space, channels)};");
                    NetworkText.NewStack(writer, space, part, "[plan]", cell => NewCell(space, cell));
                    Register(writer, part);
                    channels = "plan.OutChannels";
                    break;
                case NetworkPartKind.Head:
                    string head = NetworkText.Size(space, space.Head!.Channels, "architecture", channels);
                    writer.Line($"{part.Field} = new {NetworkText.TypeOf(part, space, "")}(chain.At({channels}, {head}){NetworkText.HeadOptions(space)});");
                    Register(writer, part);
                    cursor?.Advance(flow.BeforeClassifier, head);
                    channels = head;
                    break;
                default:
                    writer.Line($"{part.Field} = new {Torch.Library}Classifier(chain.At({channels}, Classes){NetworkText.ClassifierOptions(space)});");
                    Register(writer, part);
                    break;
            }
        }
    }

    private static void Decided(SourceWriter writer, SpaceModel space, NetworkPart part, ChannelFlow flow, ChannelCursor cursor)
    {
        string channels = cursor.Current;
        string after = part.Field + ".OutChannels";
        if (part.Kind == NetworkPartKind.Cells)
        {
            Cells(writer, space, part, channels);
            after = Plan(part) + ".OutChannels";
        }
        else if (part.HasLinks)
        {
            LinkedLayers(writer, space, part, channels);
        }
        else
        {
            Layers(writer, space, part, channels);
        }

        Register(writer, part);
        cursor.Advance(flow.After(part.Decision!), after);
    }

    // A cell is read from its tokens, and they tell what is there.
    private static void ReadTokens(SourceWriter writer, SpaceModel space, TokenLayout layout)
    {
        IReadOnlyList<NetworkPart> cells = NetworkParts.CellsOf(space);
        if (cells.Count == 0 && !NetworkParts.Of(space).Any(static part => part.IsConditional))
        {
            return;
        }

        writer.Line($"var tokens = new int[{space.Type.QualifiedName}.TokenCount];");
        writer.Line($"architecture.Encode(tokens, new double[{space.Type.QualifiedName}.NumberCount]);");
        foreach (NetworkPart cell in cells)
        {
            MemberLayout member = NetworkText.Tokens(layout, cell.Decision!);
            writer.Line($"var {Selection(cell)} = new {Torch.Library}CellSelection({Declared.Topology(cell.Decision!)}, zero: {Literal.Of(member.ZeroToken)});");
            writer.Line($"{Selection(cell)}.Read({NetworkText.Slice(layout, cell.Decision!, "tokens")});");
        }
    }

    private static void Layers(SourceWriter writer, SpaceModel space, NetworkPart part, string channels)
    {
        LayerDecisionModel decision = part.Decision!;
        string value = $"architecture.{SizeExpression.Access(decision.Name, space)}";
        string operations = decision switch
        {
            LayersDecisionModel { IsOptional: true } => $"{Words.Library}LayerTokens.OfOptional({value})",
            LayersDecisionModel => value,
            _ => $"[{value}]",
        };
        string own = NetworkText.Size(space, decision.Channels, "architecture", channels);
        string stride = NetworkText.Size(space, decision.Stride, "architecture", "1");
        string copies = NetworkText.Size(space, decision.Repeat, "architecture", "1");
        writer.Line($"{part.Field} = {Torch.Library}LayerSeries.Create<{decision.CandidateSet}>(");
        writer.Line(
            $"    {operations}, chain, new({channels}, {own}, {stride}), copies: {copies}, {CandidateFactories.Method(space, decision)});");
    }

    private static void LinkedLayers(SourceWriter writer, SpaceModel space, NetworkPart part, string channels)
    {
        LayerDecisionModel decision = part.Decision!;
        writer.Line($"{part.Field} = {Torch.Library}LinkedLayerSeries.Create(");
        writer.Line(
            $"    architecture.{SizeExpression.Access(decision.Name, space)}, chain, channels: {channels}, {CandidateFactories.Method(space, decision)});");
    }

    private static void Cells(SourceWriter writer, SpaceModel space, NetworkPart part, string channels)
    {
        LayerDecisionModel decision = part.Decision!;
        string own = NetworkText.Size(space, decision.Channels, "architecture", channels);
        string stride = NetworkText.Size(space, decision.Stride, "architecture", "1");
        string copies = NetworkText.Size(space, decision.Repeat, "architecture", "1");
        writer.Line($"{Torch.Library}CellPlan {Plan(part)} = {Torch.Library}CellPlan.Chain(");
        writer.Line($"    {Declared.Topology(decision)}, {channels}, {own}, stride: {stride}, copies: {copies});");
        writer.Line($"{part.Field} = new {Torch.Library}CellStack([{Plan(part)}], cell, (_, shapes) =>");
        writer.Line($"    {NewCell(space, part)});");
    }

    private static string NewCell(SpaceModel space, NetworkPart cell) =>
        $"new {Torch.Library}FixedCell(cell, shapes[0], {NetworkText.Projection(cell.Decision!)}, {Selection(cell)}, "
        + $"{CandidateFactories.ByToken(space, cell.Decision!)})";

    private static void Register(SourceWriter writer, NetworkPart part) =>
        writer.Line($"register_module({Literal.Of(part.Module)}, {part.Field});");

    private static string Selection(NetworkPart cell) => cell.With("Selection").TrimStart('_');

    private static string Plan(NetworkPart part) => part.With("Plan").TrimStart('_');
}
