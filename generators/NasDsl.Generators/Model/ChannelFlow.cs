using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>
/// Which channels can come into and go out of every layer decision, followed from the input on. A range that may be empty leaves two possibilities: what came
/// in and what it gives.
/// </summary>
internal sealed class ChannelFlow
{
    private readonly SpaceModel _space;
    private readonly Dictionary<string, IReadOnlyList<Width>> _before = [];
    private readonly Dictionary<string, IReadOnlyList<Width>> _after = [];

    private ChannelFlow(SpaceModel space)
    {
        _space = space;
        IReadOnlyList<Width> widths = [StemWidth(space)];
        Stem = widths[0];
        if (space.Stack is { } stack)
        {
            widths = FollowStack(stack);
        }
        else
        {
            foreach (LayerDecisionModel decision in space.Decisions.OfType<LayerDecisionModel>())
            {
                _before[decision.Name] = widths;
                widths = Follow(decision, widths);
                _after[decision.Name] = widths;
            }
        }

        BeforeHead = widths;
    }

    /// <summary>What leaves the stem; without a stem, the input.</summary>
    public Width Stem { get; }

    /// <summary>What comes into the head, or into the classifier where there is no head.</summary>
    public IReadOnlyList<Width> BeforeHead { get; }

    /// <summary>Whether some size of the network is a decision, or a range may be empty where the channels change.</summary>
    public bool IsElastic =>
        BeforeHead.Count > 1
        || Stem.From is not null
        || _space.Head?.Channels?.From is not null
        || _space.Decisions.OfType<LayerDecisionModel>().Any(static layer =>
            layer.Channels?.From is not null || layer.Stride?.From is not null || layer.Repeat?.From is not null)
        || _before.Values.Any(static widths => widths.Count > 1);

    /// <summary>Follows a space's channels.</summary>
    public static ChannelFlow Of(SpaceModel space) => new(space);

    /// <summary>What can come into a decision.</summary>
    public IReadOnlyList<Width> Before(LayerDecisionModel decision) => _before[decision.Name];

    /// <summary>What can go out of it.</summary>
    public IReadOnlyList<Width> After(LayerDecisionModel decision) => _after[decision.Name];

    /// <summary>Every combination of sizes at which the first layer, or the first copy of the cell, may have to work.</summary>
    public IReadOnlyList<LayerSizes> SizesOf(LayerDecisionModel decision) =>
        Combine(Before(decision), decision.Channels, decision.Stride);

    /// <summary>The stem's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfStem() =>
        Combine([new Width(_space.Input!.Channels)], _space.Stem!.Channels, new SizeModel(_space.Stem.Stride, null));

    /// <summary>The head's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfHead() => Combine(BeforeHead, _space.Head!.Channels, null);

    /// <summary>The classifier's sizes.</summary>
    public IReadOnlyList<LayerSizes> SizesOfClassifier() => Combine(
        _space.Head?.Channels is { } channels ? [Width.Of(channels)] : BeforeHead, new SizeModel(_space.Classes ?? 0, null), null);

    /// <summary>The numbers that these widths can be, ascending.</summary>
    public IReadOnlyList<int> NumbersOf(IEnumerable<Width> widths) =>
        [.. widths
            .SelectMany(width => Assignments(width.From).Select(values => ValueOf(width, values)))
            .Distinct()
            .OrderBy(static number => number)];

    /// <summary>The values that a size can have, ascending.</summary>
    public IReadOnlyList<int> ValuesOf(SizeModel size) => NumbersOf([Width.Of(size)]);

    /// <summary>Whether a range in which no layer may be left changes the shape, so that outputs of different depth cannot be summed.</summary>
    public bool ChangesShapeOrVanishes(LayersDecisionModel layers) =>
        layers.Min == 0 && layers.Max > 0
        && SizesOf(layers).Any(static sizes => sizes.In != sizes.Out || sizes.Stride > 1);

    private static Width StemWidth(SpaceModel space) => space.Stem switch
    {
        null => new Width(space.Input?.Channels ?? 0),
        { Channels: { } channels } => Width.Of(channels),
        { Multiplier: var multiplier } => new Width(multiplier * (space.Stack?.Channels ?? 1)),
    };

    private static int ValueOf(Width width, IReadOnlyDictionary<string, int> values) =>
        width.Factor * (width.From is null ? 1 : values[width.From]);

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

    private IReadOnlyList<Width> Follow(LayerDecisionModel decision, IReadOnlyList<Width> before)
    {
        IReadOnlyList<Width> own = decision.Channels is { } channels ? [Width.Of(channels)] : before;
        if (decision is CellDecisionModel cell)
        {
            int nodes = OutputNodes(cell);
            return [.. own.Select(width => width.Times(nodes))];
        }

        bool mayBeEmpty = decision is LayersDecisionModel { Min: 0 };
        bool isEmpty = decision is LayersDecisionModel { Max: 0 };
        return isEmpty ? before : mayBeEmpty ? [.. before.Union(own)] : own;
    }

    private IReadOnlyList<Width> FollowStack(StackModel stack)
    {
        var normal = (CellDecisionModel)_space.Decisions.First(decision => decision.Name == stack.Normal);
        var reduce = (CellDecisionModel?)_space.Decisions.FirstOrDefault(decision => decision.Name == stack.Reduce);
        var before = new Dictionary<string, List<Width>> { [normal.Name] = [], [reduce?.Name ?? ""] = [] };
        int channels = stack.Channels;
        Width previous = Stem;
        Width current = Stem;
        for (int i = 0; i < stack.Cells; i++)
        {
            bool reduces = i == stack.Cells / 3 || i == 2 * stack.Cells / 3;
            channels = reduces ? 2 * channels : channels;
            CellDecisionModel cell = reduces && reduce is not null ? reduce : normal;
            if (reduces && reduce is null)
            {
                previous = current = new Width(channels);
            }

            before[cell.Name].Add(current);
            if (cell.Predecessors > 1)
            {
                before[cell.Name].Add(previous);
            }

            (previous, current) = (current, new Width(channels * OutputNodes(cell)));
            _after[cell.Name] = [.. (_after.TryGetValue(cell.Name, out IReadOnlyList<Width>? earlier) ? earlier : []).Union([current])];
        }

        foreach (KeyValuePair<string, List<Width>> cell in before)
        {
            _before[cell.Key] = [.. cell.Value.Distinct()];
        }

        return [current];
    }

    private static int OutputNodes(CellDecisionModel cell) => cell.OutputsAllNodes ? cell.Nodes : 1;

    private IEnumerable<IReadOnlyDictionary<string, int>> Assignments(params string?[] decisions)
    {
        IEnumerable<Dictionary<string, int>> assignments = [[]];
        foreach (string name in decisions.Where(static decision => decision is not null).Distinct()!)
        {
            IReadOnlyList<int> values = ((ValueDecisionModel)_space.Decisions.First(decision => decision.Name == name)).Integers;
            assignments = assignments.SelectMany(known => values.Select(value => new Dictionary<string, int>(known) { [name] = value }));
        }

        return assignments;
    }
}
