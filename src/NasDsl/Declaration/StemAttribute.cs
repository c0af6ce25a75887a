namespace NasDsl;

/// <summary>
/// The fixed layer before the first decision: a convolution (a linear layer for vectors) without bias, batch norm and,
/// unless <see cref="Activation"/> is off, a ReLU. Without a stem the first decision reads the input itself.
/// </summary>
/// <remarks>
/// On sequences the convolution goes over the length. In a sequence space with <see cref="AttentionAttribute"/> or <see cref="FeedForwardAttribute"/> the stem is
/// the embedding of a Transformer instead: a linear layer at each position (a convolution over the length where <see cref="Kernel"/> is above 1), of the
/// <see cref="Stride"/>, with bias and without norm or ReLU, plus <see cref="Positions"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StemAttribute : Attribute
{
    /// <summary>A stem whose width follows from the stack: <see cref="Multiplier"/> times its channels.</summary>
    public StemAttribute() { }

    /// <summary>A stem of a fixed width.</summary>
    public StemAttribute(int channels) => Channels = channels;

    /// <summary>A stem whose width is the value of another property: pass its <c>nameof</c>.</summary>
    public StemAttribute(string channelsFrom) => ChannelsFrom = channelsFrom;

    /// <summary>Output channels, or 0 where another property or the stack decides.</summary>
    public int Channels { get; }

    /// <summary>The property that decides the output channels, if one does.</summary>
    public string? ChannelsFrom { get; }

    /// <summary>Output channels in multiples of the stack's channels, for a stem without a width of its own (DARTS: 3).</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>The square kernel's side, on sequences its length; odd. By default 3, and 1 for the embedding of a Transformer. Not for vectors.</summary>
    public int Kernel { get; set; } = 3;

    /// <summary>The convolution's stride; not for vectors.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Whether a ReLU follows the batch norm.</summary>
    public bool Activation { get; set; } = true;

    /// <summary>Whether the embedding of a Transformer adds a learned vector for each position, without which attention cannot tell one order of the positions from
    /// another; off for sets. In sequence spaces with attention or feed-forward candidates only.</summary>
    public bool Positions { get; set; } = true;
}
