using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>What brings a cell's inputs to its channels and to the newest input's size.</summary>
internal static class Projections
{
    /// <summary>The cost of the projections of one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="current">The newest input.</param>
    /// <param name="previous">The one before it.</param>
    /// <param name="channels">The channels at which the cell works.</param>
    public static NetworkCost Of(CellDecisionModel cell, FeatureShape current, FeatureShape previous, int channels)
    {
        PlaceLimit.Check(current, channels, 1);
        PlaceLimit.Check(previous, channels, 1);
        NetworkCost cost = One(current);
        return cell.Predecessors > 1 ? cost + One(previous) : cost;

        NetworkCost One(FeatureShape input) =>
            cell.AlwaysProjects || input.Height != current.Height || input.Width != current.Width || input.Channels != channels
                ? OperationCosts.Conv(input.Channels, channels, 1, current.Height, current.Width, 1)
                : default;
    }
}
