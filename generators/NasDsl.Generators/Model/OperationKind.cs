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
    User,
}
