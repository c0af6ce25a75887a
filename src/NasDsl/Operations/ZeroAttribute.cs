namespace NasDsl;

/// <summary>
/// Gives zeros: no edge. For cells; see <see cref="CellAttribute.Zero"/>.
/// </summary>
public sealed class ZeroAttribute : OperationAttribute;
