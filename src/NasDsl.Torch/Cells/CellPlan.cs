namespace NasDsl.Torch;

/// <summary>Cells in order, with the sizes that follow from what each of them reads: a stack, or the copies of a cell in a chain.</summary>
public sealed class CellPlan
{
    private readonly List<CellStep> _steps = [];

    // The outputs that the next cell can read, newest last, with the factor by which each is smaller than what comes into the plan.
    private readonly List<(int Channels, int Reduction)> _history = [];

    private CellPlan(int inChannels, int predecessors)
    {
        Predecessors = predecessors;
        Restart((inChannels, 1));
    }

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<CellStep> Steps => _steps;

    /// <summary>How many outputs the cells look back.</summary>
    public int Predecessors { get; }

    /// <summary>The channels of what leaves the last step.</summary>
    public int OutChannels => _history[^1].Channels;

    /// <summary>The skeleton of a stacked space: with a reduction cell, one stands in place of cell number cells/3 and 2·cells/3 (from 0); without, a residual block is
    /// inserted in front of those. Both double the channels and halve the size.</summary>
    /// <param name="normal">The repeated cell.</param>
    /// <param name="reduce">The reduction cell, if the space has one.</param>
    /// <param name="cells">How many cells, residual blocks not counted.</param>
    /// <param name="inChannels">Channels that come in.</param>
    /// <param name="channels">Channels of the first cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no cell or no channel.</exception>
    public static CellPlan Stack(CellTopology normal, CellTopology? reduce, int cells, int inChannels, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        var plan = new CellPlan(inChannels, Math.Max(normal.Predecessors, reduce?.Predecessors ?? 1));
        for (int i = 0; i < cells; i++)
        {
            bool reduces = i == cells / 3 || i == 2 * cells / 3;
            if (reduces)
            {
                channels = checked(2 * channels);
            }

            if (reduces && reduce is not null)
            {
                plan.AddCell(CellRole.Reduce, reduce, channels, stride: 2);
                continue;
            }

            if (reduces)
            {
                plan.AddResidual(channels);
            }

            plan.AddCell(CellRole.Normal, normal, channels, stride: 1);
        }

        return plan;
    }

    /// <summary>Copies of one cell in a chain: the first reads what comes in for each of its predecessors, and has the stride.</summary>
    /// <param name="topology">The cell.</param>
    /// <param name="inChannels">Channels that come in.</param>
    /// <param name="channels">Channels of the cell.</param>
    /// <param name="stride">The first copy's stride.</param>
    /// <param name="copies">How many copies.</param>
    public static CellPlan Chain(CellTopology topology, int inChannels, int channels, int stride = 1, int copies = 1)
    {
        var plan = new CellPlan(inChannels, topology.Predecessors);
        for (int copy = 0; copy < copies; copy++)
        {
            plan.AddCell(CellRole.Normal, topology, channels, copy == 0 ? stride : 1);
        }

        return plan;
    }

    private void AddCell(CellRole role, CellTopology topology, int channels, int stride)
    {
        var inputs = new LayerShape[topology.Predecessors];
        (_, int newest) = _history[^1];
        for (int i = 0; i < inputs.Length; i++)
        {
            (int width, int reduction) = _history[_history.Count - inputs.Length + i];
            inputs[i] = new LayerShape(width, channels, newest / reduction);
        }

        _steps.Add(new CellStep(role, new CellShape(channels, stride, inputs)));
        _history.Add((channels * topology.OutputNodes, newest * stride));
        _history.RemoveAt(0);
    }

    private void AddResidual(int channels)
    {
        (int width, int reduction) = _history[^1];
        _steps.Add(new CellStep(CellRole.Residual, null, new LayerShape(width, channels, 2)));

        // Like a stem, a residual block is all that the next cell can read.
        Restart((channels, reduction * 2));
    }

    private void Restart((int Channels, int Reduction) output)
    {
        _history.Clear();
        for (int i = 0; i < Predecessors; i++)
        {
            _history.Add(output);
        }
    }
}
