namespace NasDsl.Generators.Model;

/// <summary>One size of the image that a part of the network has to work on.</summary>
/// <param name="Layer">The decision whose candidates read it; null for the stem and for what a stack inserts.</param>
/// <param name="Reader">What reads it, for messages: <c>'Body'</c>, <c>[Stem]</c>.</param>
/// <param name="In">What is read.</param>
/// <param name="Stride">By how much it is divided.</param>
/// <param name="StrideFrom">The decision that says so, or null.</param>
internal sealed record ImageReading(LayerDecisionModel? Layer, string Reader, ImageAt In, int Stride, string? StrideFrom)
{
    /// <summary>Whether the stride is larger than what it strides over.</summary>
    public bool LeavesNothing => Stride > In.ShortSide;

    /// <summary>What comes out.</summary>
    public ImageAt Out { get; } = In.Strided(Stride, StrideFrom is null ? Reader : $"{Reader} with '{StrideFrom}' = {Stride}");
}
