using System.Collections;
using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>The edges into one computed node of a cell, immutable, equal by content: <c>[(0, ConvOp.Sep3), (1, ConvOp.Skip)]</c>.</summary>
/// <typeparam name="T">A candidate set.</typeparam>
[CollectionBuilder(typeof(Node), nameof(Node.Create))]
public readonly struct Node<T> : IEquatable<Node<T>>, IReadOnlyList<Edge<T>>
{
    private readonly Layers<T> _operations;
    private readonly Layers<NodeNumber> _inputs;

    internal Node(ReadOnlySpan<Edge<T>> edges)
    {
        Span<NodeNumber> inputs = edges.Length <= 64 ? stackalloc NodeNumber[edges.Length] : new NodeNumber[edges.Length];
        var operations = new T[edges.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            inputs[i] = (NodeNumber)edges[i].Input;
            operations[i] = edges[i].Operation;
        }

        _inputs = new Layers<NodeNumber>(inputs);
        _operations = new Layers<T>(operations);
    }


    /// <summary>The number of edges.</summary>
    public int Count => _operations.Count;

    /// <summary>The edge at <paramref name="index"/>, from 0.</summary>
    public Edge<T> this[int index] => new((int)_inputs[index], _operations[index]);

    /// <summary>Whether two nodes have the same edges.</summary>
    public static bool operator ==(Node<T> left, Node<T> right) => left.Equals(right);

    /// <summary>Whether two nodes differ.</summary>
    public static bool operator !=(Node<T> left, Node<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Node<T> other) => _operations == other._operations && _inputs == other._inputs;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Node<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_operations, _inputs);

    /// <summary>The edges as <c>[0:Sep3, 1:Skip]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <inheritdoc/>
    public IEnumerator<Edge<T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
