using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Pieces of text that the network and both supernets have in common.</summary>
internal static class NetworkText
{
    /// <summary>A size read from an architecture: the constant, or <c>architecture.Width</c>.</summary>
    public static string Size(SpaceModel space, SizeModel? size, string architecture, string otherwise) =>
        size is null ? otherwise : SizeExpression.Of(size, space, architecture);

    /// <summary>The type of a part's field.</summary>
    public static string TypeOf(NetworkPart part, SpaceModel space, string layers) => Torch.Library + part.Kind switch
    {
        NetworkPartKind.Stem => Transformer.Is(space) ? "SequenceEmbedding" : "Stem",
        NetworkPartKind.Layers when part.HasLinks => "Linked" + layers,
        NetworkPartKind.Layers => layers,
        NetworkPartKind.Cells or NetworkPartKind.Stack => "CellStack",
        NetworkPartKind.Head when space.Head!.Channels is null => "NormHead",
        NetworkPartKind.Head => space.Input!.IsVector ? "LinearOperation" : "ConvOperation",
        _ => "Classifier",
    };

    /// <summary>The sites that the parts stand at, as locals <c>chain</c> and <c>cell</c>.</summary>
    public static void Sites(SourceWriter writer, SpaceModel space, bool affine)
    {
        string vector = space.Input!.IsVector ? ", IsVector: true" : "";
        string norm = affine ? "" : ", Affine: false";
        string sequence = space.Input.IsSequence ? " { IsSequence = true }" : "";
        writer.Line($"var chain = new {Torch.Library}Site(options{vector}{norm}){sequence};");
        if (space.Decisions.OfType<LayerDecisionModel>().Any(static decision => decision is CellDecisionModel))
        {
            writer.Line($"var cell = new {Torch.Library}Site(options, IsCell: true{vector}{norm});");
        }
    }

    /// <summary>What stands in the comment above a part.</summary>
    public static string Describe(NetworkPart part, SpaceModel space)
    {
        bool isVector = space.Input!.IsVector;
        bool isLinear = isVector || space.Input.IsSequence;
        return part.Kind switch
        {
            NetworkPartKind.Stem when Transformer.Is(space) => DescribeEmbedding(space.Stem!),
            NetworkPartKind.Stem => isVector
                ? "The stem: a linear layer, batch norm, ReLU."
                : space.Input.IsSequence
                ? $"The stem: a convolution over {space.Stem!.Kernel} positions, batch norm{(space.Stem.Activation ? ", ReLU" : "")}."
                : $"The stem: a {space.Stem!.Kernel}×{space.Stem.Kernel} convolution, batch norm{(space.Stem.Activation ? ", ReLU" : "")}.",
            NetworkPartKind.Layers => part.Decision is LayersDecisionModel layers
                ? $"{part.Decision.Path}: {(layers.Min == layers.Max ? "" : $"{layers.Min} to ")}{layers.Max} layers{(layers.HasLinks ? " with skip links" : "")}."
                : $"{part.Decision!.Path}: one operation.",
            NetworkPartKind.Cells => $"{part.Decision!.Path}: a cell.",
            NetworkPartKind.Stack => space.Stack!.Reduce is null
                ? "The stack: cells, and residual blocks at a third and two thirds."
                : "The stack: cells, of which those at a third and two thirds reduce.",
            NetworkPartKind.Head => space.Head!.Channels is null
                ? "The head: batch norm, ReLU."
                : $"The head: a {(isLinear ? "linear layer" : "1×1 convolution")}, batch norm, ReLU.",
            _ when Transformer.Is(space) => "The classifier: layer norm, the mean over the length, a linear layer.",
            _ when space.Input.IsSequence => "The classifier: the mean over the length, a linear layer.",
            _ => isVector ? "The classifier: a linear layer." : "The classifier: global average pooling, a linear layer.",
        };
    }

    private static string DescribeEmbedding(StemModel stem) =>
        $"The stem: a {(stem.Kernel == 1 ? "linear layer at each position" : $"convolution over {stem.Kernel} positions")}{(stem.Positions ? ", learned positions" : "")}.";

    /// <summary>The arguments of a stem behind its place.</summary>
    public static string StemOptions(SpaceModel space) => Transformer.Is(space)
        ? $"kernel: {Literal.Of(space.Stem!.Kernel)}, positions: {Literal.Of(Transformer.Positions(space))}"
        : $"kernel: {(space.Input!.IsVector ? 1 : space.Stem!.Kernel)}, activation: {Literal.Of(space.Stem!.Activation || space.Input.IsVector)}";

    /// <summary>The arguments of a head behind its place.</summary>
    public static string HeadOptions(SpaceModel space) =>
        space.Head!.Channels is null || space.Input!.IsVector ? "" : ", kernel: 1";

    /// <summary>The arguments of a classifier behind its place.</summary>
    public static string ClassifierOptions(SpaceModel space) => Transformer.Is(space) ? ", layerNorm: true" : "";

    /// <summary>A place with one or several shapes.</summary>
    public static string At(IReadOnlyList<LayerSizes> sizes) => sizes.Count == 1
        ? $"At({Shape(sizes[0])})"
        : $"At([{string.Join(", ", sizes.Select(static one => $"new({Shape(one)})"))}])";

    /// <summary>A shape's numbers.</summary>
    public static string Shape(LayerSizes sizes) => $"{Literal.Of(sizes.In)}, {Literal.Of(sizes.Out)}, {Literal.Of(sizes.Stride)}";

    /// <summary>Whether inputs that fit the cell are projected too.</summary>
    public static string Projection(LayerDecisionModel decision) =>
        "global::NasDsl.InputProjection." + (((CellDecisionModel)decision).AlwaysProjects ? "Always" : "WhereNeeded");

    /// <summary>The stack's plan for what leaves the stem.</summary>
    /// <param name="space">The space.</param>
    /// <param name="stem">The channels that leave the stem.</param>
    /// <param name="cells">How many cells, as an expression.</param>
    /// <param name="channels">The channels of the first cell, as an expression.</param>
    public static string StackPlan(SpaceModel space, string stem, string cells = "cells", string channels = "channels")
    {
        string reduce = space.Stack!.Reduce is { } name ? Declared.Topology(name) : "null";
        return $"{Torch.Library}CellPlan.Stack({Declared.Topology(space.Stack.Normal)}, {reduce}, {cells}, {stem}, {channels})";
    }

    /// <summary>Whether the stem of a stack has channels that are a decision, so that every selection plans the stack anew.</summary>
    public static bool StemDecides(SpaceModel space) => space.Stack is not null && space.Stem?.Channels?.From is not null;

    /// <summary>Writes a stack's creation: cells by their role.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="space">The space.</param>
    /// <param name="part">The stack.</param>
    /// <param name="plans">The plans, as an expression.</param>
    /// <param name="create">Gives the creation of a decision's cell.</param>
    public static void NewStack(SourceWriter writer, SpaceModel space, NetworkPart part, string plans, System.Func<NetworkPart, string> create)
    {
        if (space.Stack!.Reduce is null)
        {
            writer.Line($"{part.Field} = new {Torch.Library}CellStack({plans}, cell, (_, shapes) =>");
            writer.Line($"    {create(Normal(space))});");
            return;
        }

        writer.Line($"{part.Field} = new {Torch.Library}CellStack({plans}, cell, (role, shapes) => role switch");
        using (writer.Block("", ");"))
        {
            writer.Line($"{Torch.Library}CellRole.Reduce => {create(Reduce(space))},");
            writer.Line($"_ => {create(Normal(space))},");
        }
    }

    /// <summary>A lambda's body that chooses by a cell's role.</summary>
    public static string ByRole(SpaceModel space, System.Func<NetworkPart, string> choose) => space.Stack!.Reduce is null
        ? choose(Normal(space))
        : $"role == {Torch.Library}CellRole.Reduce ? {choose(Reduce(space))} : {choose(Normal(space))}";

    private static NetworkPart Normal(SpaceModel space) =>
        NetworkParts.CellsOf(space).First(cell => cell.Decision!.Name == space.Stack!.Normal);

    private static NetworkPart Reduce(SpaceModel space) =>
        NetworkParts.CellsOf(space).First(cell => cell.Decision!.Name == space.Stack!.Reduce);

    /// <summary>Where a decision's tokens stand.</summary>
    public static MemberLayout Tokens(TokenLayout layout, LayerDecisionModel decision) =>
        layout.Members.First(member => member.Decision == decision);

    /// <summary>A decision's tokens as a span, for a parameter of that type.</summary>
    public static string Slice(TokenLayout layout, LayerDecisionModel decision, string tokens)
    {
        MemberLayout member = Tokens(layout, decision);
        return $"new({tokens}, {Literal.Of(member.First)}, {Literal.Of(member.Positions.Count)})";
    }

    /// <summary>The channels that leave the stem, as an expression.</summary>
    public static string StemChannels(SpaceModel space, string architecture, string input) => space.Stem switch
    {
        null => input,
        { Channels: { } channels } => Size(space, channels, architecture, ""),
        { Multiplier: 1 } => "channels",
        { Multiplier: var multiplier } => $"{Literal.Of(multiplier)} * channels",
    };

    /// <summary>Writes a forward pass: one call for each part.</summary>
    /// <param name="writer">Receives the method.</param>
    /// <param name="space">The space.</param>
    /// <param name="before">Lines before the first call.</param>
    /// <param name="isThere">Gives the condition under which a part is there that may be absent.</param>
    public static void Forward(SourceWriter writer, SpaceModel space, IEnumerable<string> before, System.Func<NetworkPart, string> isThere)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override {Torch.Tensor} forward({Torch.Tensor} input)"))
        {
            writer.Line(Torch.Scope);
            foreach (string line in before)
            {
                writer.Line(line);
            }

            string x = "input";
            string declaration = $"{Torch.Tensor} ";
            foreach (NetworkPart part in NetworkParts.Of(space))
            {
                if (!part.IsConditional)
                {
                    writer.Line($"{declaration}x = {part.Field}.call({x});");
                    (x, declaration) = ("x", "");
                    continue;
                }

                if (declaration.Length > 0)
                {
                    writer.Line($"{declaration}x = {x};");
                    (x, declaration) = ("x", "");
                }

                using (writer.Block($"if ({isThere(part)})"))
                {
                    writer.Line($"x = {part.Field}.call(x);");
                }

                writer.Line();
            }

            writer.Line("return scope.MoveToOuter(x);");
        }
    }

    /// <summary>Writes the fields of all parts.</summary>
    public static void Fields(SourceWriter writer, SpaceModel space, string layers, string accessibility, bool mayBeNull = false)
    {
        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            string optional = part.IsConditional && mayBeNull ? "?" : "";
            writer.Line($"{accessibility} readonly {TypeOf(part, space, layers)}{optional} {part.Field};");
        }
    }
}
