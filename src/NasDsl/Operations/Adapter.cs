namespace NasDsl;

/// <summary>What an identity becomes where the channels or the size change.</summary>
public enum Adapter
{
    /// <summary><see cref="FactorizedReduce"/> in cells, <see cref="Conv1x1"/> elsewhere.</summary>
    Default,

    /// <summary>A 1×1 convolution of the stride (on sequences a linear layer at every s-th position), and batch norm (MobileNet-like spaces,
    /// NAS-Bench-Macro).</summary>
    Conv1x1,

    /// <summary>ReLU, two 1×1 convolutions of stride 2 on images (sequences) shifted by one pixel (position), concatenated, batch norm (NASNet, DARTS).
    /// With a stride of 1: ReLU, a 1×1 convolution, batch norm.</summary>
    FactorizedReduce,
}
