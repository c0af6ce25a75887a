namespace NasDsl.Spaces;

/// <summary>NAS-Bench-Macro by hand: stages of 2, 3 and 3 layers, and identities that move to the end of their stage.</summary>
public sealed class MacroGrid : IGrid
{
    public static ReadOnlySpan<int> Sizes => [3, 3, 3, 3, 3, 3, 3, 3];

    public static void Canonicalize(Span<int> tokens)
    {
        Compact(tokens[1..2]);
        Compact(tokens[3..5]);
        Compact(tokens[6..8]);
    }

    private static void Compact(Span<int> layers)
    {
        int kept = 0;
        foreach (int layer in layers)
        {
            if (layer != 0)
            {
                layers[kept++] = layer;
            }
        }

        layers[kept..].Clear();
    }
}
