namespace NasDsl;

/// <summary>
/// The fixed layer before the first decision: a convolution (a linear layer for vectors) without bias, batch norm and,
/// unless <see cref="Activation"/> is off, a ReLU. Without a stem the first decision reads the input itself.
/// </summary>
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

    /// <summary>The square kernel's side, odd; images only.</summary>
    public int Kernel { get; set; } = 3;

    /// <summary>The convolution's stride; images only.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Whether a ReLU follows the batch norm.</summary>
    public bool Activation { get; set; } = true;
}
