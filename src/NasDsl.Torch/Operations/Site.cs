namespace NasDsl.Torch;

/// <summary>What all operations of one part of a network have in common. Images are (batch, channels, height, width), sequences (batch, length, channels), vectors
/// (batch, features).</summary>
/// <param name="Options">Device and precision.</param>
/// <param name="IsCell">Whether operations stand in a cell (ReLU-Conv-BN) or in a chain (Conv-BN-ReLU).</param>
/// <param name="IsVector">Whether features are vectors, so that 1×1 convolutions are linear layers.</param>
/// <param name="Affine">Whether batch norm has scale and shift; a mixture's has not (DARTS, arXiv 1806.09055).</param>
public sealed record Site(BuildOptions Options, bool IsCell = false, bool IsVector = false, bool Affine = true)
{
    /// <summary>Whether features are sequences, so that convolutions go over the length and 1×1 convolutions are linear layers at each position.</summary>
    public bool IsSequence { get; init; }

    /// <summary>A place with one shape.</summary>
    public Place At(int inChannels, int outChannels, int stride = 1) => new(this, [new LayerShape(inChannels, outChannels, stride)]);

    /// <summary>A place with these shapes, one of which is selected at a time.</summary>
    public Place At(params IEnumerable<LayerShape> shapes) => new(this, shapes);
}
