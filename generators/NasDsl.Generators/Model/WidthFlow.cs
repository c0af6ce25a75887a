using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>The most channels at every part of the network, followed from the input on in numbers that cannot overflow.</summary>
internal static class WidthFlow
{
    private const int MaxPaths = 4096;

    /// <summary>The parts in the order of the network.</summary>
    public static IReadOnlyList<WidthReading> Of(SpaceModel space)
    {
        var readings = new List<WidthReading>();
        WidthAt width = new(space.Input!.Channels, "[Input]");
        if (space.Stem is { } stem)
        {
            WidthAt own = stem.Channels is { } channels
                ? Named(space, channels, "[Stem]")
                : new((double)stem.Multiplier * (space.Stack?.Channels ?? 1), "[Stem]");
            readings.Add(new(null, "Stem", width, own, own));
            width = own;
        }

        width = space.Stack is { } stack ? FollowStack(space, stack, width, readings) : FollowChain(space, width, readings);
        if (space.Head?.Channels is { } head)
        {
            WidthAt own = Named(space, head, "[Head]");
            readings.Add(new(null, "Head", width, own, own));
            width = own;
        }

        WidthAt classes = new(space.Classes ?? 0, "[Classes]");
        readings.Add(new(null, "Classes", width, classes, classes));
        return readings;
    }

    private static WidthAt FollowChain(SpaceModel space, WidthAt width, List<WidthReading> readings)
    {
        LayerDecisionModel[] layers = [.. space.Decisions.OfType<LayerDecisionModel>()];
        var flow = new PathFlow<WidthAt>(space, layers, readsStrides: false);
        IReadOnlyList<FlowPath<WidthAt>> paths = [FlowPath<WidthAt>.From(width)];
        for (int i = 0; i < layers.Length; i++)
        {
            LayerDecisionModel layer = layers[i];
            WidthAt? widest = null;
            paths = flow.Step(i, paths, path =>
            {
                widest = widest is null || path.At.Channels > widest.Channels ? path.At : widest;
                return [path with { At = Behind(layer, OwnOf(path.At)) }];
            });

            // What is decided is forgotten where it leads to too many paths; the widest remains.
            paths = paths.Count <= MaxPaths ? paths : [FlowPath<WidthAt>.From(Widest(paths))];
            readings.Add(new(layer, null, widest!, OwnOf(widest!), Behind(layer, OwnOf(widest!))));

            WidthAt OwnOf(WidthAt input) => layer.Channels is { } channels ? Named(space, channels, $"[Channels] of '{layer.Path}'") : input;
        }

        return Widest(paths);
    }

    private static WidthAt Widest(IReadOnlyList<FlowPath<WidthAt>> paths) =>
        paths.Aggregate((widest, path) => path.At.Channels > widest.At.Channels ? path : widest).At;

    /// <summary>The stack's cells at their widest, behind both reductions.</summary>
    private static WidthAt FollowStack(SpaceModel space, StackModel stack, WidthAt width, List<WidthReading> readings)
    {
        const int Doublings = 4;
        var own = new WidthAt((double)Doublings * stack.Channels, "[Stack], whose reductions double the channels twice");
        foreach (LayerDecisionModel layer in space.Decisions.OfType<LayerDecisionModel>())
        {
            if (layer.Name == stack.Normal || layer.Name == stack.Reduce)
            {
                WidthAt output = Behind(layer, own);
                WidthAt input = output.Channels > width.Channels ? output : width;
                readings.Add(new(layer, null, input, own, output));
            }
        }

        return Behind((LayerDecisionModel)space.Decision(stack.Normal)!, own);
    }

    private static WidthAt Behind(LayerDecisionModel layer, WidthAt own) =>
        layer is CellDecisionModel { OutputsAllNodes: true, Nodes: > 1 and int nodes }
            ? new(own.Channels * nodes, $"'{layer.Path}', which concatenates {nodes.ToString(System.Globalization.CultureInfo.InvariantCulture)} nodes")
            : own;

    private static WidthAt Named(SpaceModel space, SizeModel size, string place) =>
        new(SizeValues.Of(space, size).Max(), size.From is null ? place : $"'{space.Decision(size.From)!.Path}' as {place}");
}
