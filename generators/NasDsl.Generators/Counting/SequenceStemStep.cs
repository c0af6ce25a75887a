using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>The stem of sequences: a convolution over the length with batch norm, or the embedding of a Transformer.</summary>
internal sealed class SequenceStemStep(PlaceSize channels, int kernel, int stride, bool isEmbedding, bool positions) : CostStep
{
    public override IEnumerable<int> Reads => DriversOf(channels);

    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        int to = channels.In(decided);
        PlaceLimit.Check(shape, to, stride, kernel);
        NetworkCost cost = isEmbedding
            ? OperationCosts.Embedding(shape.Channels, to, stride, shape.Height, kernel, positions)
            : OperationCosts.Conv1d(shape.Channels, to, stride, shape.Height, kernel);
        shape = After(shape, to, stride);
        return Figures.Of(cost);
    }
}
