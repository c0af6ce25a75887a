using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>
/// Every size that the image can have at every part of the network, followed from the input on through all values of the strides. Strides that name one
/// decision have one value on a path, so that what is listed can really occur.
/// </summary>
internal sealed class ImageFlow
{
    /// <summary>The most sizes (with the values of strides that matter later on) that are followed at one place.</summary>
    public const int MaxImages = 4096;

    /// <summary>What the stem is called in messages.</summary>
    public const string Stem = "[Stem]";

    private readonly SpaceModel _space;
    private readonly List<ImageReading> _readings = [];
    private readonly HashSet<(string?, string, int, int, int)> _known = [];
    private List<ImagePath> _paths;

    private ImageFlow(SpaceModel space)
    {
        _space = space;
        _paths = [new(ImageAt.Of(space.Input!), ImmutableSortedDictionary<string, int>.Empty)];
        if (space.Stem is { } stem)
        {
            Read(null, Stem, new SizeModel(stem.Stride, null), lastUses: []);
        }

        if (space.Stack is { } stack)
        {
            FollowStack(stack);
        }
        else
        {
            FollowChain();
        }
    }

    /// <summary>What is read, in the order of the network; each part's sizes are distinct. A path ends where a stride leaves nothing.</summary>
    public IReadOnlyList<ImageReading> Readings => _readings;

    /// <summary>The layer behind which there are more sizes than are followed, or null.</summary>
    public LayerDecisionModel? Crowded { get; private set; }

    /// <summary>The images that come to the head.</summary>
    public IEnumerable<ImageAt> BeforeHead => _paths.Select(static path => path.Image);

    /// <summary>Follows the image of a space whose input is one.</summary>
    public static ImageFlow Of(SpaceModel space) => new(space);

    /// <summary>What the candidates of a layer read.</summary>
    public IEnumerable<ImageReading> Of(LayerDecisionModel layer) => _readings.Where(reading => reading.Layer == layer);

    private void FollowChain()
    {
        LayerDecisionModel[] layers = [.. _space.Decisions.OfType<LayerDecisionModel>()];
        var lastUses = new Dictionary<string, LayerDecisionModel>();
        foreach (LayerDecisionModel layer in layers)
        {
            if (layer.Stride?.From is string from)
            {
                lastUses[from] = layer;
            }
        }

        foreach (LayerDecisionModel layer in layers)
        {
            string[] done = [.. lastUses.Where(use => use.Value == layer).Select(static use => use.Key)];
            Read(layer, $"'{layer.Name}'", layer.Stride, done);
            ReadInside(layer);
            if (_paths.Count > MaxImages)
            {
                Crowded = layer;
                return;
            }
        }
    }

    /// <summary>The cells of a stack of any height: two reductions, and the repeated cell before, between and behind them.</summary>
    private void FollowStack(StackModel stack)
    {
        var normal = (LayerDecisionModel)_space.Decisions.First(decision => decision.Name == stack.Normal);
        var reduce = (LayerDecisionModel?)_space.Decisions.FirstOrDefault(decision => decision.Name == stack.Reduce);
        var halving = new SizeModel(2, null);
        ReadInside(normal);
        foreach (string reduction in (string[])["first", "second"])
        {
            IReadOnlyList<ImagePath> before = _paths;
            Read(null, $"the stack's {reduction} reduction", halving, lastUses: []);
            if (_paths.Count > 0 && reduce is not null)
            {
                Add(new(reduce, $"'{reduce.Name}'", before[0].Image, Stride: 2, null));
                ReadInside(reduce);
            }

            ReadInside(normal);
        }
    }

    /// <summary>A part reads every image there is, and strides over it.</summary>
    private void Read(LayerDecisionModel? layer, string reader, SizeModel? stride, IReadOnlyList<string> lastUses)
    {
        var after = new List<ImagePath>();
        var known = new HashSet<string>();
        foreach (ImagePath path in _paths)
        {
            foreach (int value in ValuesOf(stride, path))
            {
                var reading = new ImageReading(layer, reader, path.Image, value, stride?.From);
                Add(reading);
                if (reading.LeavesNothing)
                {
                    continue;
                }

                ImagePath next = path.Through(reading, lastUses);
                if (known.Add(next.Key))
                {
                    after.Add(next);
                }
            }
        }

        _paths = after;
    }

    /// <summary>What a layer reads behind its stride: the further layers of a range, the nodes of a cell, further copies.</summary>
    private void ReadInside(LayerDecisionModel layer)
    {
        bool reads = _space.Stack is not null
            || layer is LayersDecisionModel { Max: > 1 } or CellDecisionModel { Nodes: > 1 }
            || (layer.Repeat is { } copies && SizeValues.Of(_space, copies).Max() > 1);
        foreach (ImagePath path in reads ? _paths : [])
        {
            Add(new(layer, $"'{layer.Name}'", path.Image, Stride: 1, null));
        }
    }

    private IEnumerable<int> ValuesOf(SizeModel? stride, ImagePath path) =>
        stride is null ? [1]
        : stride.From is string from && path.Chosen.TryGetValue(from, out int chosen) ? [chosen]
        : SizeValues.Of(_space, stride);

    private void Add(ImageReading reading)
    {
        if (_known.Add((reading.Layer?.Name, reading.Reader, reading.In.Height, reading.In.Width, reading.Stride)))
        {
            _readings.Add(reading);
        }
    }
}
