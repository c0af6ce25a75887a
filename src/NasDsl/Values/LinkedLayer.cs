namespace NasDsl;

/// <summary>One layer of a range with skip links: its operation, and the earlier layers whose inputs are added to its output.</summary>
/// <typeparam name="T">A candidate set.</typeparam>
public readonly record struct LinkedLayer<T>
{
    /// <summary>A layer.</summary>
    /// <param name="operation">What it computes.</param>
    /// <param name="links">The earlier layers whose inputs it reads: 0 is the input of the range, j the output of layer j − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A link is there twice, or is no number of a layer.</exception>
    public LinkedLayer(T operation, params ReadOnlySpan<int> links)
    {
        Operation = operation;
        foreach (int link in links)
        {
            if (link is < 0 or >= Layers.MostLinked)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(links), link, $"{operation}: the link {link} is not one of 0 to {Layers.MostLinked - 1}.");
            }

            if (LayerLinks.Has(Links, link))
            {
                throw new ArgumentOutOfRangeException(nameof(links), link, $"{operation}: the link {link} is there twice.");
            }

            Links |= 1UL << link;
        }
    }

    /// <summary>What it computes.</summary>
    public T Operation { get; }

    /// <summary>The layers whose inputs it reads, the bit j for layer j.</summary>
    internal ulong Links { get; }

    /// <summary>The layer as <c>Sep3+0+1</c>.</summary>
    public override string ToString() => $"{Operation}{LayerLinks.Text(Links)}";
}
