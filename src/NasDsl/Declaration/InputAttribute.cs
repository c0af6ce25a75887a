namespace NasDsl;

/// <summary>The shape of one example: an image of channels, height and width, a sequence of positions with channels, or a vector of features.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InputAttribute : Attribute
{
    /// <summary>An image of <paramref name="channels"/> × <paramref name="height"/> × <paramref name="width"/>.</summary>
    public InputAttribute(int channels, int height, int width) => Shape = [channels, height, width];

    /// <summary>A sequence of <paramref name="length"/> positions with <paramref name="channels"/> numbers each, as a tensor of (length, channels).</summary>
    public InputAttribute(int length, int channels) => Shape = [length, channels];

    /// <summary>A vector of <paramref name="features"/> numbers.</summary>
    public InputAttribute(int features) => Shape = [features];

    /// <summary>The shape without the batch dimension: <c>[C, H, W]</c>, <c>[L, C]</c> or <c>[N]</c>.</summary>
    public IReadOnlyList<int> Shape { get; }
}
