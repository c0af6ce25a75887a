namespace NasDsl.Generators.Model;

/// <summary>An operation as its attribute declares it.</summary>
/// <param name="Kind">Which operation.</param>
/// <param name="Kernel">Kernel side, where it has one; on sequences its length.</param>
/// <param name="Expand">Expansion, for <see cref="OperationKind.MBConv"/>.</param>
/// <param name="FactorizedReduce">The adapter of an identity: null for the place's default.</param>
/// <param name="User">The user's module, for <see cref="OperationKind.User"/>.</param>
internal sealed record OperationModel(OperationKind Kind, int Kernel = 0, int Expand = 0, bool? FactorizedReduce = null, UserOperationModel? User = null)
{
    /// <summary>The heads of <see cref="OperationKind.Attention"/>.</summary>
    public int Heads { get; init; }

    /// <summary>The ratio of <see cref="OperationKind.FeedForward"/>.</summary>
    public double Ratio { get; init; }
}
