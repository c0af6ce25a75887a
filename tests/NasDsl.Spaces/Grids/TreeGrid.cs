namespace NasDsl.Spaces;

/// <summary>A position that depends on the first, and one whose tokens depend on the third: (1 + 2·3)·4·2 = 56 values.</summary>
public sealed class TreeGrid : IGrid
{
    public static ReadOnlySpan<int> Sizes => [3, 3, 4, 3];

    public static bool IsActive(ReadOnlySpan<int> prefix) => prefix.Length != 1 || prefix[0] != 0;

    public static bool Admits(ReadOnlySpan<int> prefix, int token) => prefix.Length != 3 || token != prefix[2] % 3;
}
