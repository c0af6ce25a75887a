using System.Collections;
using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>
/// An immutable list of layers, equal by content, made by a collection expression: <c>[ConvOp.Conv3, ConvOp.Skip]</c>. Up to 16 layers of an
/// enum whose values lie in 0 … 255 are packed into two words; others are kept in an array.
/// </summary>
/// <typeparam name="T">A candidate set (an enum with operation attributes).</typeparam>
[CollectionBuilder(typeof(Layers), nameof(Layers.Create))]
public readonly struct Layers<T> : IEquatable<Layers<T>>, IReadOnlyList<T>
{
    private readonly ulong _low, _high;
    private readonly T[]? _items;
    private readonly int _count;

    internal Layers(ReadOnlySpan<T> items)
    {
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

    /// <summary>Whether two lists have the same layers.</summary>
    public static bool operator ==(Layers<T> left, Layers<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(Layers<T> left, Layers<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Layers<T> other) =>
        _count == other._count && _low == other._low && _high == other._high
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

        return hash.ToHashCode();
    }

    /// <summary>The layers as <c>[Conv3, Skip]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
