namespace NasDsl.Spaces;

/// <summary>Two positions of three tokens: nine values.</summary>
public sealed class NineGrid : IGrid
{
    public static ReadOnlySpan<int> Sizes => [3, 3];
}
