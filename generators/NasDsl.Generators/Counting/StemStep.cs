using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>A convolution with batch norm of a fixed kernel: the stem, or a head with channels of its own.</summary>
internal sealed class StemStep(PlaceSize channels, int kernel, int stride) : CostStep
{
    public override IEnumerable<int> Reads => DriversOf(channels);

    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        int to = channels.In(decided);
        PlaceLimit.Check(shape, to, stride, kernel);
        NetworkCost cost = OperationCosts.Conv(shape.Channels, to, stride, shape.Height, shape.Width, kernel);
        shape = After(shape, to, stride);
        return Figures.Of(cost);
    }
}
