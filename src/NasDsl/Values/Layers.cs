using System.Collections;
using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>
/// An immutable list of layers, equal by content, made by a collection expression: <c>[ConvOp.Conv3, ConvOp.Skip]</c>. Up to 16 layers of an
/// enum whose values lie in 0 … 255 are packed into two words; others are kept in an array. In a range with skip links
/// (<see cref="LayersAttribute.SkipLinks"/>) a layer has links to earlier ones: see <see cref="Layers.Linked{T}"/>.
/// </summary>
/// <typeparam name="T">A candidate set (an enum with operation attributes).</typeparam>
[CollectionBuilder(typeof(Layers), nameof(Layers.Create))]
public readonly struct Layers<T> : IEquatable<Layers<T>>, IReadOnlyList<T>
{
    private readonly ulong _low, _high;
    private readonly T[]? _items;
    private readonly int _count;

    // A word for each layer; null where no layer has a link.
    private readonly ulong[]? _links;

    internal Layers(ReadOnlySpan<T> items, ulong[]? links = null)
    {
        _links = links;
        _count = items.Length;
        if (!PackedBytes.TryPack(items, out _low, out _high))
        {
            _items = items.ToArray();
        }
    }

    /// <summary>The number of layers.</summary>
    public int Count => _count;

    /// <summary>The layer at <paramref name="index"/>, from 0.</summary>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_count, nameof(index));
            return _items is null ? PackedBytes.Unpack<T>(_low, _high, index) : _items[index];
        }
    }

    /// <summary>Whether any layer is linked to an earlier one.</summary>
    public bool HasLinks => _links is not null;

    /// <summary>Whether what layer <paramref name="earlier"/> reads is added to the output of <paramref name="layer"/>, both counted from 0.</summary>
    public bool IsLinked(int layer, int earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)earlier, (uint)_count, nameof(earlier));
        return LayerLinks.Has(LinksAt(layer), earlier);
    }

    /// <summary>The earlier layers whose inputs are added to the output of <paramref name="layer"/>, ascending; 0 is the input of the range.</summary>
    public IReadOnlyList<int> LinksOf(int layer) => LayerLinks.Listed(LinksAt(layer));

    /// <summary>Whether two lists have the same layers and links.</summary>
    public static bool operator ==(Layers<T> left, Layers<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(Layers<T> left, Layers<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Layers<T> other) =>
        _count == other._count && _low == other._low && _high == other._high
        && _links.AsSpan().SequenceEqual(other._links)
        && (ReferenceEquals(_items, other._items) || (_items is not null && other._items is not null && _items.AsSpan().SequenceEqual(other._items)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Layers<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_count);
        hash.Add(_low);
        hash.Add(_high);
        foreach (T item in _items ?? [])
        {
            hash.Add(item);
        }

        foreach (ulong links in _links ?? [])
        {
            hash.Add(links);
        }

        return hash.ToHashCode();
    }

    /// <summary>The layers as <c>[Conv3, Skip]</c>, with links as <c>[Conv3, Skip+0]</c>.</summary>
    public override string ToString()
    {
        if (_links is null)
        {
            return $"[{string.Join(", ", this)}]";
        }

        var layers = new string[_count];
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i] = $"{this[i]}{LayerLinks.Text(_links[i])}";
        }

        return $"[{string.Join(", ", layers)}]";
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The links of a layer, the bit j for layer j.</summary>
    internal ulong LinksAt(int layer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)layer, (uint)_count, nameof(layer));
        return _links is null ? 0 : _links[layer];
    }
}
