namespace NasDsl.Generators.Model;

/// <summary>The operations of the language.</summary>
internal enum OperationKind
{
    Conv,
    SepConv,
    DilConv,
    MBConv,
    MaxPool,
    AvgPool,
    Identity,
    Zero,
    Linear,
    Conv1d,
    Attention,
    FeedForward,
    User,
}
