#if NASDSL_GENERATORS
// The generator counts with the same formulas: this file is compiled into it too.
namespace NasDsl.Generators.Counting;
#else
namespace NasDsl;
#endif

/// <summary>
/// Parameters and multiply-adds of each operation in closed form. Sizes: input channels, output channels, stride, and the input's height and
/// width (1 for vectors; the length and 1 for sequences). Kernels are padded so that a stride s turns h into ⌈h/s⌉. A batch norm and a layer norm have two
/// parameters for each channel and no multiply-adds.
/// </summary>
public static partial class OperationCosts
{
    /// <summary>A size after a stride.</summary>
    public static int Strided(int size, int stride) => (size + stride - 1) / stride;

    /// <summary>A convolution (groups of 1) with batch norm.</summary>
    public static NetworkCost Conv(int inChannels, int outChannels, int stride, int height, int width, int kernel) =>
        Weights((long)inChannels * outChannels * kernel * kernel, stride, height, width) + Norm(outChannels);

    /// <summary>Two depthwise-separable convolutions, each with batch norm; the first keeps the channels and has the stride.</summary>
    public static NetworkCost SepConv(int inChannels, int outChannels, int stride, int height, int width, int kernel) =>
        DilConv(inChannels, inChannels, stride, height, width, kernel)
        + DilConv(inChannels, outChannels, 1, Strided(height, stride), Strided(width, stride), kernel);

    /// <summary>One depthwise-separable convolution with batch norm; the dilation costs nothing.</summary>
    public static NetworkCost DilConv(int inChannels, int outChannels, int stride, int height, int width, int kernel) =>
        Weights(((long)inChannels * kernel * kernel) + ((long)inChannels * outChannels), stride, height, width) + Norm(outChannels);

    /// <summary>An inverted residual; an expansion of 1 has no first 1×1 convolution.</summary>
    public static NetworkCost MBConv(int inChannels, int outChannels, int stride, int height, int width, int kernel, int expand)
    {
        long hidden = (long)inChannels * expand;
        NetworkCost expansion = expand == 1 ? default : Weights(inChannels * hidden, 1, height, width) + Norm(hidden);
        return expansion
            + Weights((hidden * kernel * kernel) + (hidden * outChannels), stride, height, width)
            + Norm(hidden)
            + Norm(outChannels);
    }

    /// <summary>A pool: free, unless a 1×1 convolution and batch norm must change the channels.</summary>
    public static NetworkCost Pool(int inChannels, int outChannels, int stride, int height, int width) =>
        inChannels == outChannels ? default : Conv(inChannels, outChannels, stride, height, width, kernel: 1);

    /// <summary>An identity: free where the shape is kept, else its adapter (both kinds cost the same).</summary>
    public static NetworkCost Identity(int inChannels, int outChannels, int stride, int height, int width) =>
        inChannels == outChannels && stride == 1 ? default : Conv(inChannels, outChannels, stride, height, width, kernel: 1);

    /// <summary>A linear layer with batch norm.</summary>
    public static NetworkCost Linear(int inFeatures, int outFeatures) =>
        new NetworkCost((long)inFeatures * outFeatures, (long)inFeatures * outFeatures) + Norm(outFeatures);

    /// <summary>The classifier: a linear layer with bias.</summary>
    public static NetworkCost Classifier(int features, int classes) =>
        new(((long)features * classes) + classes, (long)features * classes);

    /// <summary>A convolution over the length of a sequence, with batch norm.</summary>
    public static NetworkCost Conv1d(int inChannels, int outChannels, int stride, int length, int kernel) =>
        Weights((long)inChannels * outChannels * kernel, stride, length, 1) + Norm(outChannels);

    /// <summary>The attention sublayer at L = ⌈length/stride⌉ positions of C output channels: a layer norm and four linear layers with bias, of 4·C² + 6·C parameters
    /// and 4·L·C² multiply-adds; 2·L²·C more for queries times keys and for weights times values, whatever the heads; and what brings the input to C channels.</summary>
    public static NetworkCost Attention(int inChannels, int outChannels, int stride, int length)
    {
        long positions = Strided(length, stride);
        long products = 2 * positions * positions * outChannels;
        NetworkCost linear = Linear(outChannels, outChannels, positions);
        return Projected(inChannels, outChannels, positions) + Norm(outChannels) + linear + linear + linear + linear + new NetworkCost(0, products);
    }

    /// <summary>The feed-forward sublayer at L = ⌈length/stride⌉ positions of C output channels, with H = <see cref="HiddenSize"/>: a layer norm and two linear layers with
    /// bias, of 2·C·H + H + 3·C parameters and 2·L·C·H multiply-adds, and what brings the input to C channels.</summary>
    public static NetworkCost FeedForward(int inChannels, int outChannels, int stride, int length, double ratio)
    {
        long positions = Strided(length, stride);
        int hidden = HiddenSize(outChannels, ratio);
        return Projected(inChannels, outChannels, positions) + Norm(outChannels) + Linear(outChannels, hidden, positions)
            + Linear(hidden, outChannels, positions);
    }

    /// <summary>The hidden size of a feed-forward sublayer: the ratio times the channels, rounded to the nearest whole number (a half away from zero), at
    /// least 1.</summary>
    public static int HiddenSize(int channels, double ratio) => System.Math.Max(1, (int)System.Math.Round(ratio * channels, System.MidpointRounding.AwayFromZero));

    /// <summary>The stem of a Transformer: a convolution over the length (a linear layer where the kernel is 1) with bias, and where positions are learned a vector
    /// for each position of its output.</summary>
    public static NetworkCost Embedding(int inChannels, int outChannels, int stride, int length, int kernel, bool positions)
    {
        long learned = positions ? (long)Strided(length, stride) * outChannels : 0;
        return Weights((long)inChannels * outChannels * kernel, stride, length, 1) + new NetworkCost(outChannels + learned, 0);
    }

    /// <summary>Batch norm's, or layer norm's, scale and shift.</summary>
    public static NetworkCost Norm(long channels) => new(2 * channels, 0);

    /// <summary>The residual block between the stages of a stack without reduction cells: two 3×3 convolutions with batch norm, the first of stride 2,
    /// and a shortcut of an average pool and a 1×1 convolution without batch norm.</summary>
    public static NetworkCost ResidualReduction(int inChannels, int outChannels, int height, int width)
    {
        int halfHeight = Strided(height, 2);
        int halfWidth = Strided(width, 2);
        long shortcut = (long)inChannels * outChannels;
        return Conv(inChannels, outChannels, 2, height, width, 3)
            + Conv(outChannels, outChannels, 1, halfHeight, halfWidth, 3)
            + new NetworkCost(shortcut, shortcut * halfHeight * halfWidth);
    }

    /// <summary>A linear layer with bias at so many positions.</summary>
    private static NetworkCost Linear(long inChannels, long outChannels, long positions) =>
        new((inChannels * outChannels) + outChannels, inChannels * outChannels * positions);

    /// <summary>What brings a sublayer's input to its channels: a linear layer, where they change. (Averages for a stride are free.)</summary>
    private static NetworkCost Projected(int inChannels, int outChannels, long positions) =>
        inChannels == outChannels ? default : Linear(inChannels, outChannels, positions);

    /// <summary>Convolution weights that are each used once for every output pixel.</summary>
    private static NetworkCost Weights(long count, int stride, int height, int width) =>
        new(count, count * Strided(height, stride) * Strided(width, stride));
}
