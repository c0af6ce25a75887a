using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>
/// Which channels come into and go out of every part of a network, followed from the input on: each a number, or a multiple of the decision that a
/// size names. Behind a layer that may be absent there are several; what excludes each other is not mixed. (A range that may be empty never changes its input's channels: the language refuses it.)
/// </summary>
internal sealed class ChannelFlow
{
    // Beyond it the flow forgets what was decided on the way, and lists widths that cannot meet besides those that can.
    private const int MaxPaths = 4096;

    private readonly SpaceModel _space;
    private readonly Dictionary<string, IReadOnlyList<Width>> _before = [];
    private readonly Dictionary<string, IReadOnlyList<Width>> _after = [];

    private ChannelFlow(SpaceModel space)
    {
        _space = Flattening.Of(space);
        Stem = [StemWidth(space)];
        BeforeHead = space.Stack is { } stack ? FollowStack(stack) : FollowChain();
    }

    /// <summary>What leaves the stem; without a stem, the input.</summary>
    public IReadOnlyList<Width> Stem { get; }

    /// <summary>What comes into the head, or into the classifier where there is no head.</summary>
    public IReadOnlyList<Width> BeforeHead { get; }

    /// <summary>What comes into the classifier.</summary>
    public IReadOnlyList<Width> BeforeClassifier => _space.Head?.Channels is { } channels ? [Width.Of(channels)] : BeforeHead;

    /// <summary>Whether some number of channels on the way is a decision.</summary>
    public bool Varies => !IsConstant(Stem) || !IsConstant(BeforeClassifier) || _after.Values.Any(static widths => !IsConstant(widths));

    /// <summary>Follows a space's channels, those of its blocks included.</summary>
    public static ChannelFlow Of(SpaceModel space) => new(space);

    /// <summary>Whether there is one number for every architecture.</summary>
    public static bool IsConstant(IReadOnlyList<Width> widths) => widths is [{ From: null }];

    /// <summary>What can come into a decision: one width in a chain, or several behind a layer that may be absent; in a stack, at the declared size, one for each place where the cell stands.</summary>
    public IReadOnlyList<Width> Before(LayerDecisionModel decision) => _before[decision.Name];

    /// <summary>What goes out of a decision in a chain.</summary>
    public IReadOnlyList<Width> After(LayerDecisionModel decision) => _after[decision.Name];

    /// <summary>Every combination of sizes at which the first layer, or the first copy of the cell, may have to work.</summary>
    public IReadOnlyList<LayerSizes> SizesOf(LayerDecisionModel decision) =>
        Combine(Before(decision), decision.Channels, decision.Stride);

    /// <summary>How many combinations <see cref="SizesOf"/> lists, those counted twice that come to the same numbers.</summary>
    public double ShapesOf(LayerDecisionModel decision) => Count(Before(decision), decision.Channels, decision.Stride);

    /// <summary>How many combinations <see cref="SizesOfHead"/> lists.</summary>
    public double ShapesOfHead() => Count(BeforeHead, _space.Head!.Channels, null);

    /// <summary>The stem's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfStem() =>
        Combine([new Width(_space.Input!.Channels)], _space.Stem!.Channels, new SizeModel(_space.Stem.Stride, null));

    /// <summary>The head's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfHead() => Combine(BeforeHead, _space.Head!.Channels, null);

    /// <summary>The classifier's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfClassifier() => Combine(BeforeClassifier, new SizeModel(_space.Classes ?? 0, null), null);

    /// <summary>The numbers that a width can be, ascending.</summary>
    public IReadOnlyList<int> NumbersOf(Width width) =>
        [.. Assignments(width.From).Select(values => ValueOf(width, values)).Distinct().OrderBy(static number => number)];

    /// <summary>The values that a size can have, ascending.</summary>
    public IReadOnlyList<int> ValuesOf(SizeModel size) => NumbersOf(Width.Of(size));

    private static Width StemWidth(SpaceModel space) => space.Stem switch
    {
        null => new Width(space.Input?.Channels ?? 0),
        { Channels: { } channels } => Width.Of(channels),
        { Multiplier: var multiplier } => new Width(multiplier * (space.Stack?.Channels ?? 1)),
    };

    private static int ValueOf(Width width, IReadOnlyDictionary<string, int> values) =>
        width.Factor * (width.From is null ? 1 : values[width.From]);

    private static int OutputNodes(CellDecisionModel cell) => cell.OutputsAllNodes ? cell.Nodes : 1;

    private IReadOnlyList<Width> FollowChain()
    {
        LayerDecisionModel[] layers = [.. _space.Decisions.OfType<LayerDecisionModel>()];
        var flow = new PathFlow<Width>(_space, layers, readsStrides: false);
        IReadOnlyList<FlowPath<Width>> paths = [.. Stem.Select(FlowPath<Width>.From)];
        for (int i = 0; i < layers.Length; i++)
        {
            LayerDecisionModel decision = layers[i];
            var before = new List<Width>();
            paths = flow.Step(i, paths, path =>
            {
                before.Add(path.At);
                Width own = decision.Channels is { } channels ? Width.Of(channels) : path.At;
                return [path with { At = decision is CellDecisionModel cell ? own.Times(OutputNodes(cell)) : own }];
            });
            paths = paths.Count <= MaxPaths ? paths : [.. paths.Select(static path => path.At).Distinct().Select(FlowPath<Width>.From)];
            _before[decision.Name] = [.. before.Distinct()];
            _after[decision.Name] = [.. paths.Select(static path => path.At).Distinct()];
        }

        return [.. paths.Select(static path => path.At).Distinct()];
    }

    private IReadOnlyList<Width> FollowStack(StackModel stack)
    {
        var normal = (CellDecisionModel)_space.Decision(stack.Normal)!;
        var reduce = (CellDecisionModel?)_space.Decision(stack.Reduce);
        int channels = stack.Channels;
        Width previous = Stem[0];
        Width current = Stem[0];
        for (int i = 0; i < stack.Cells; i++)
        {
            bool reduces = i == stack.Cells / 3 || i == 2 * stack.Cells / 3;
            channels = reduces ? 2 * channels : channels;
            CellDecisionModel cell = reduces && reduce is not null ? reduce : normal;
            if (reduces && reduce is null)
            {
                previous = current = new Width(channels);
            }

            IReadOnlyList<Width> read = cell.Predecessors > 1 ? [previous, current] : [current];
            IReadOnlyList<Width> earlier = _before.TryGetValue(cell.Name, out IReadOnlyList<Width>? known) ? known : [];
            _before[cell.Name] = [.. earlier.Union(read)];
            (previous, current) = (current, new Width(channels * OutputNodes(cell)));
        }

        return [current];
    }

    private IReadOnlyList<LayerSizes> Combine(IReadOnlyList<Width> before, SizeModel? channels, SizeModel? stride)
    {
        var sizes = new List<LayerSizes>();
        foreach (Width width in before)
        {
            Width own = channels is null ? width : Width.Of(channels);
            foreach (IReadOnlyDictionary<string, int> values in Assignments(width.From, own.From, stride?.From))
            {
                sizes.Add(new LayerSizes(
                    ValueOf(width, values), ValueOf(own, values), stride is null ? 1 : ValueOf(Width.Of(stride), values)));
            }
        }

        return [.. sizes.Distinct()];
    }

    private double Count(IReadOnlyList<Width> before, SizeModel? channels, SizeModel? stride)
    {
        double count = 0;
        foreach (Width width in before)
        {
            double ofWidth = 1;
            foreach (string name in (IEnumerable<string>)[.. new[] { width.From, channels?.From, stride?.From }.OfType<string>().Distinct()])
            {
                ofWidth *= ValuesOf(name).Count;
            }

            count += ofWidth;
        }

        return count;
    }

    private IReadOnlyList<int> ValuesOf(string decision) =>
        ((ValueDecisionModel)_space.Decision(decision)!).Integers;

    private IEnumerable<IReadOnlyDictionary<string, int>> Assignments(params string?[] decisions)
    {
        IEnumerable<Dictionary<string, int>> assignments = [[]];
        foreach (string name in decisions.Where(static decision => decision is not null).Distinct()!)
        {
            IReadOnlyList<int> values = ValuesOf(name);
            assignments = assignments.SelectMany(known => values.Select(value => new Dictionary<string, int>(known) { [name] = value }));
        }

        return assignments;
    }
}
