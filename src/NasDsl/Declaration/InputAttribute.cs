namespace NasDsl;

/// <summary>The shape of one example: an image of channels, height and width, or a vector of features.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InputAttribute : Attribute
{
    /// <summary>An image of <paramref name="channels"/> × <paramref name="height"/> × <paramref name="width"/>.</summary>
    public InputAttribute(int channels, int height, int width) => Shape = [channels, height, width];

    /// <summary>A vector of <paramref name="features"/> numbers.</summary>
    public InputAttribute(int features) => Shape = [features];

    /// <summary>The shape without the batch dimension: <c>[C, H, W]</c> or <c>[N]</c>.</summary>
    public IReadOnlyList<int> Shape { get; }
}
