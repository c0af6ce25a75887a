using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>
/// Every size that the image can have at every part of the network, followed from the input on through all values of the strides, and with and without the
/// layers that have a condition. A decision has one value on a path, so that what is listed can really occur.
/// </summary>
internal sealed class ImageFlow
{
    /// <summary>The most sizes (with what has been decided on the way to them and matters later on) that are followed at one place.</summary>
    public const int MaxImages = 4096;

    /// <summary>What the stem is called in messages.</summary>
    public const string Stem = "[Stem]";

    private readonly SpaceModel _space;
    private readonly List<ImageReading> _readings = [];
    private readonly HashSet<(string, int, int, int)> _known = [];
    private IReadOnlyList<FlowPath<ImageAt>> _paths;

    private ImageFlow(SpaceModel space)
    {
        _space = space;
        _paths = [FlowPath<ImageAt>.From(ImageAt.Of(space.Input!))];
        if (space.Stem is { } stem)
        {
            ReadFixed(Stem, stem.Stride);
        }

        if (space.Stack is { } stack)
        {
            FollowStack(stack);
        }
        else
        {
            FollowChain([.. space.Decisions.OfType<LayerDecisionModel>()]);
        }
    }

    /// <summary>What is read, in the order of the network; each part's sizes are distinct. A path ends where a stride leaves nothing.</summary>
    public IReadOnlyList<ImageReading> Readings => _readings;

    /// <summary>The layer behind which there are more sizes than are followed, or null.</summary>
    public LayerDecisionModel? Crowded { get; private set; }

    /// <summary>Follows the image of a space without blocks whose input is one.</summary>
    public static ImageFlow Of(SpaceModel space) => new(space);

    /// <summary>What the candidates of a layer read.</summary>
    public IEnumerable<ImageReading> Of(LayerDecisionModel layer) => _readings.Where(reading => reading.Layer?.Name == layer.Name);

    private void FollowChain(IReadOnlyList<LayerDecisionModel> layers)
    {
        var flow = new PathFlow<ImageAt>(_space, layers, readsStrides: true);
        for (int i = 0; i < layers.Count; i++)
        {
            IReadOnlyList<FlowPath<ImageAt>> next = flow.Step(i, _paths, path => Pass(layers[i], path, flow.Uses));
            if (next.Count > MaxImages)
            {
                Crowded = layers[i];
                return;
            }

            _paths = next;
        }
    }

    /// <summary>Reads an image, for each value of the stride; gives what comes out.</summary>
    private IReadOnlyList<FlowPath<ImageAt>> Pass(LayerDecisionModel layer, FlowPath<ImageAt> path, DecisionUses uses)
    {
        var after = new List<FlowPath<ImageAt>>();
        foreach ((FlowPath<ImageAt> branch, int stride) in Strides(layer.Stride, path, uses))
        {
            string? from = layer.Stride?.From is string name ? uses[name].Path : null;
            var reading = new ImageReading(layer, $"'{layer.Path}'", branch.At, stride, from);
            Add(reading);
            if (!reading.LeavesNothing)
            {
                after.Add(branch with { At = reading.Out });
                ReadInside(layer, reading.Out);
            }
        }

        return after;
    }

    private static IEnumerable<(FlowPath<ImageAt> Path, int Stride)> Strides(SizeModel? stride, FlowPath<ImageAt> path, DecisionUses uses)
    {
        if (stride?.From is not string from)
        {
            yield return (path, stride?.Constant ?? 1);
            yield break;
        }

        EquatableArray<int> values = ((ValueDecisionModel)uses[from]).Integers;
        foreach ((FlowPath<ImageAt> branch, bool isTaken) in uses.Branch(path, uses[from].When))
        {
            TokenRange known = !isTaken ? new(0, 0) : branch.Chosen.TryGetValue(from, out TokenRange chosen) ? chosen : new(0, values.Count - 1);
            for (int token = known.Low; token <= known.High && token < values.Count; token++)
            {
                // A decision that is not taken has its first value.
                yield return (isTaken ? branch.With(from, new(token, token)) : branch, values[token]);
            }
        }
    }

    /// <summary>The cells of a stack of any height: two reductions, and the repeated cell before, between and behind them.</summary>
    private void FollowStack(StackModel stack)
    {
        var normal = (LayerDecisionModel)_space.Decision(stack.Normal)!;
        var reduce = (LayerDecisionModel?)_space.Decision(stack.Reduce);
        ReadInside(normal, _paths);
        foreach (string reduction in (string[])["first", "second"])
        {
            IReadOnlyList<FlowPath<ImageAt>> before = _paths;
            ReadFixed($"the stack's {reduction} reduction", stride: 2);
            if (_paths.Count > 0 && reduce is not null)
            {
                Add(new(reduce, $"'{reduce.Name}'", before[0].At, Stride: 2, null));
                ReadInside(reduce, _paths);
            }

            ReadInside(normal, _paths);
        }
    }

    /// <summary>A part without a decision reads every image there is.</summary>
    private void ReadFixed(string reader, int stride)
    {
        var after = new List<FlowPath<ImageAt>>();
        foreach (FlowPath<ImageAt> path in _paths)
        {
            var reading = new ImageReading(null, reader, path.At, stride, null);
            Add(reading);
            if (!reading.LeavesNothing)
            {
                after.Add(path with { At = reading.Out });
            }
        }

        _paths = after;
    }

    private void ReadInside(LayerDecisionModel layer, IReadOnlyList<FlowPath<ImageAt>> paths)
    {
        foreach (FlowPath<ImageAt> path in paths)
        {
            ReadInside(layer, path.At);
        }
    }

    /// <summary>What a layer reads behind its stride: the further layers of a range, the nodes of a cell, further copies.</summary>
    private void ReadInside(LayerDecisionModel layer, ImageAt image)
    {
        bool reads = _space.Stack is not null
            || layer is LayersDecisionModel { Max: > 1 } or CellDecisionModel { Nodes: > 1 }
            || (layer.Repeat is { } copies && SizeValues.Of(_space, copies).Max() > 1);
        if (reads)
        {
            Add(new(layer, $"'{layer.Path}'", image, Stride: 1, null));
        }
    }

    private void Add(ImageReading reading)
    {
        if (_known.Add((reading.Reader, reading.In.Height, reading.In.Width, reading.Stride)))
        {
            _readings.Add(reading);
        }
    }
}
