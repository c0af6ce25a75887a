namespace NasDsl.Generators.Counting;

/// <summary>The network's end: batch norm where there is a head without channels, the layer norm of a Transformer, and the classifier.</summary>
internal sealed class EndStep(bool hasNorm, bool hasLayerNorm, int classes) : CostStep
{
    public override Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required)
    {
        PlaceLimit.Check(new(shape.Channels, 1, 1), classes, 1);
        NetworkCost norm = hasNorm ? OperationCosts.Norm(shape.Channels) : default;
        norm += hasLayerNorm ? OperationCosts.Norm(shape.Channels) : default;
        return Figures.Of(norm + OperationCosts.Classifier(shape.Channels, classes));
    }
}
