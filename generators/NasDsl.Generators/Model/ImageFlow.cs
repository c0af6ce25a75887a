using System.Collections.Generic;
using System.Collections.Immutable;
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
    private List<ImagePath> _paths;

    private ImageFlow(SpaceModel space)
    {
        _space = space;
        _paths = [new(ImageAt.Of(space.Input!), ImmutableSortedDictionary<string, TokenRange>.Empty)];
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
        var uses = new DecisionUses(_space, layers);
        for (int i = 0; i < layers.Count; i++)
        {
            var next = new Dictionary<string, ImagePath>();
            foreach (ImagePath path in _paths)
            {
                foreach ((ImagePath branch, bool isThere) in Branch(path, layers[i].When, uses))
                {
                    foreach (ImagePath after in isThere ? Pass(layers[i], branch, uses) : [branch])
                    {
                        ImagePath behind = after.Behind(uses, i);
                        string key = behind.Key;
                        if (!next.ContainsKey(key))
                        {
                            next.Add(key, behind);
                        }
                    }
                }
            }

            if (next.Count > MaxImages)
            {
                Crowded = layers[i];
                return;
            }

            _paths = [.. next.Values];
        }
    }

    /// <summary>The path where the condition is met, and the paths where it is not.</summary>
    private static IEnumerable<(ImagePath Path, bool IsMet)> Branch(ImagePath path, ConditionModel? when, DecisionUses uses)
    {
        if (when is null)
        {
            yield return (path, true);
            yield break;
        }

        // What depends on a decision that is not taken is not taken either.
        foreach ((ImagePath branch, bool isMet) in Branch(path, uses[when.Of].When, uses))
        {
            if (!isMet)
            {
                yield return (branch, false);
                continue;
            }

            TokenRange known = branch.Chosen.TryGetValue(when.Of, out TokenRange chosen) ? chosen : new(0, int.MaxValue);
            TokenRange asked = new(when.Low, when.High);
            foreach ((TokenRange part, bool isAsked) in ((TokenRange, bool)[])
                [(known.And(asked), true), (known.And(new(int.MinValue, asked.Low - 1)), false), (known.And(new(asked.High + 1, int.MaxValue)), false)])
            {
                // Above the last token there is none; a path more is no harm.
                if (!part.IsEmpty && part.Low < TokensOf(uses[when.Of]))
                {
                    yield return (branch.With(when.Of, part), isAsked);
                }
            }
        }
    }

    private static int TokensOf(DecisionModel decision) => decision switch
    {
        ValueDecisionModel values => values.Literals.Count,
        DepthDecisionModel depth => depth.Max - depth.Min + 1,
        _ => int.MaxValue,
    };

    /// <summary>Reads an image, for each value of the stride; gives what comes out.</summary>
    private IReadOnlyList<ImagePath> Pass(LayerDecisionModel layer, ImagePath path, DecisionUses uses)
    {
        var after = new List<ImagePath>();
        foreach ((ImagePath branch, int stride) in Strides(layer.Stride, path, uses))
        {
            string? from = layer.Stride?.From is string name ? uses[name].Path : null;
            var reading = new ImageReading(layer, $"'{layer.Path}'", branch.Image, stride, from);
            Add(reading);
            if (!reading.LeavesNothing)
            {
                after.Add(branch with { Image = reading.Out });
                ReadInside(layer, reading.Out);
            }
        }

        return after;
    }

    private static IEnumerable<(ImagePath Path, int Stride)> Strides(SizeModel? stride, ImagePath path, DecisionUses uses)
    {
        if (stride?.From is not string from)
        {
            yield return (path, stride?.Constant ?? 1);
            yield break;
        }

        EquatableArray<int> values = ((ValueDecisionModel)uses[from]).Integers;
        foreach ((ImagePath branch, bool isTaken) in Branch(path, uses[from].When, uses))
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
            IReadOnlyList<ImagePath> before = _paths;
            ReadFixed($"the stack's {reduction} reduction", stride: 2);
            if (_paths.Count > 0 && reduce is not null)
            {
                Add(new(reduce, $"'{reduce.Name}'", before[0].Image, Stride: 2, null));
                ReadInside(reduce, _paths);
            }

            ReadInside(normal, _paths);
        }
    }

    /// <summary>A part without a decision reads every image there is.</summary>
    private void ReadFixed(string reader, int stride)
    {
        var after = new List<ImagePath>();
        foreach (ImagePath path in _paths)
        {
            var reading = new ImageReading(null, reader, path.Image, stride, null);
            Add(reading);
            if (!reading.LeavesNothing)
            {
                after.Add(path with { Image = reading.Out });
            }
        }

        _paths = after;
    }

    private void ReadInside(LayerDecisionModel layer, IReadOnlyList<ImagePath> paths)
    {
        foreach (ImagePath path in paths)
        {
            ReadInside(layer, path.Image);
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
