namespace NasDsl;

/// <summary>
/// One decision. Without arguments: one of the operations of the property's enum, a layer of the network.
/// With arguments: one of these values, which sizes may name with <c>nameof</c> and an evaluator may read.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoiceAttribute(params object[] values) : Attribute
{
    /// <summary>The values to choose from; empty for a choice of operations.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
