namespace NasDsl.Spaces;

/// <summary>Every operation on sequences.</summary>
public enum SequenceOp
{
    [Conv1d(1)] Conv1,
    [Conv1d(5)] Conv5,
    [Linear] Linear,
    [MaxPool(3)] Max3,
    [AvgPool(3)] Average3,
    [Identity] Skip,
    [Identity(Adapter = Adapter.FactorizedReduce)] Reduce,
    [Attention(2)] TwoHeads,
    [Attention(4)] FourHeads,
    [FeedForward(0.3)] Narrow,
    [FeedForward(3.5)] Wide,
    [Op<ThinnedLinear>] Thinned,
}
