namespace NasDsl;

/// <summary>
/// What stands between the last decision and the classifier. The classifier itself (global average pooling for images, the mean over the length for sequences,
/// then a linear layer with bias) is there without this attribute too. In a sequence space with <see cref="AttentionAttribute"/> or
/// <see cref="FeedForwardAttribute"/> it begins with the layer norm that ends a pre-norm Transformer.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HeadAttribute : Attribute
{
    /// <summary>Batch norm and ReLU only, as after a stack of pre-activation cells (NAS-Bench-201).</summary>
    public HeadAttribute() { }

    /// <summary>A 1×1 convolution (linear layer for vectors and at the positions of sequences) to <paramref name="channels"/>, batch norm, ReLU.</summary>
    public HeadAttribute(int channels) => Channels = channels;

    /// <summary>A projection to as many channels as another property says: pass its <c>nameof</c>.</summary>
    public HeadAttribute(string channelsFrom) => ChannelsFrom = channelsFrom;

    /// <summary>Channels of the projection, or 0 for none.</summary>
    public int Channels { get; }

    /// <summary>The property that decides the channels, if one does.</summary>
    public string? ChannelsFrom { get; }
}
