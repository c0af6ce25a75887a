using System.Globalization;

namespace NasDsl.Torch;

/// <summary>How the place that creates a layer in exported C# writes its sizes: numbers, or parameters of its own.</summary>
/// <param name="In">The input channels.</param>
/// <param name="Out">The output channels.</param>
/// <param name="Stride">The stride.</param>
internal sealed record SourceSizes(string In, string Out, string Stride)
{
    /// <summary>The numbers themselves.</summary>
    public static SourceSizes Of(LayerShape shape) => new(
        shape.InChannels.ToString(CultureInfo.InvariantCulture),
        shape.OutChannels.ToString(CultureInfo.InvariantCulture),
        shape.Stride.ToString(CultureInfo.InvariantCulture));
}
