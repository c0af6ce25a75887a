namespace NasDsl;

/// <summary>
/// Declares that a <c>partial record</c> is a block: a part of a network with decisions of its own. A block may be the type of a property of a space or
/// of another block (no further attribute is needed), and the <c>T</c> of <see cref="Layers{T}"/>, where each layer is then a block with
/// decisions of its own. Its layers stand in series in the block's place. The <see cref="ChannelsAttribute"/> of that place is for those of its layers
/// that have none (and are no range that may be empty), the <see cref="StrideAttribute"/> for its first layer. A block by itself is a space without a network: it can be sampled, mutated
/// and written as any other.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BlockAttribute : Attribute;
