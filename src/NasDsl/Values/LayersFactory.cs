namespace NasDsl;

/// <summary>Makes <see cref="Layers{T}"/>.</summary>
public static class Layers
{
    /// <summary>The most layers of a range in which layers are linked.</summary>
    public const int MostLinked = 64;

    /// <summary>The list of these layers.</summary>
    public static Layers<T> Create<T>(ReadOnlySpan<T> items) => new(items);

    /// <summary>
    /// The list of these layers, of which each names the earlier ones whose inputs it reads besides its own, for a range with
    /// <see cref="LayersAttribute.SkipLinks"/>: <c>Layers.Linked&lt;ConvOp&gt;([new(ConvOp.Conv3), new(ConvOp.Sep3, 0), new(ConvOp.Max3, 0, 1)])</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A layer is linked to itself or to a later one, or there are more than
    /// <see cref="MostLinked"/> layers; the message names the layer, the link and what is allowed.</exception>
    public static Layers<T> Linked<T>(ReadOnlySpan<LinkedLayer<T>> layers)
    {
        var items = new T[layers.Length];
        ulong[]? links = null;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = layers[i].Operation;
            if (layers[i].Links == 0)
            {
                continue;
            }

            if (layers.Length > MostLinked)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(layers), layers.Length, $"Layers with links are at most {MostLinked}, and these are {layers.Length}.");
            }

            if (LayerLinks.FirstBeyond(layers[i].Links, i) is { } wrong)
            {
                throw new ArgumentOutOfRangeException(nameof(layers), wrong, $"Layer {i} ({layers[i]}): the link {wrong} {LayerLinks.Allowed(i)}.");
            }

            links ??= new ulong[items.Length];
            links[i] = layers[i].Links;
        }

        return new(items, links);
    }
}
