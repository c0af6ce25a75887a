namespace NasDsl;

/// <summary>
/// Passes its input on. Where the shape changes it becomes the <see cref="Adapter"/>.
/// </summary>
public sealed class IdentityAttribute : OperationAttribute
{
    /// <summary>What stands in where the shape changes; by default <see cref="Adapter.FactorizedReduce"/> in cells, else <see cref="Adapter.Conv1x1"/>.</summary>
    public Adapter Adapter { get; set; }
}
