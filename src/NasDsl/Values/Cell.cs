using System.Collections;
using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>
/// The computed nodes of a cell, immutable, equal by content, made by a collection expression of nodes:
/// <c>[[(0, ConvOp.Sep3), (1, ConvOp.Skip)], [(0, ConvOp.Max3), (2, ConvOp.Sep3)]]</c>. Up to 16 edges are packed into words; more are kept in arrays.
/// </summary>
/// <typeparam name="T">A candidate set (an enum with operation attributes).</typeparam>
[CollectionBuilder(typeof(Cell), nameof(Cell.Create))]
public readonly struct Cell<T> : IEquatable<Cell<T>>, IReadOnlyList<Node<T>>
{
    // All edges of all nodes in a row, and how many belong to each node.
    private readonly Layers<T> _operations;
    private readonly Layers<NodeNumber> _inputs;
    private readonly Layers<NodeNumber> _edgeCounts;

    internal Cell(ReadOnlySpan<Node<T>> nodes)
    {
        int total = 0;
        foreach (Node<T> node in nodes)
        {
            total += node.Count;
        }

        var operations = new T[total];
        var inputs = new NodeNumber[total];
        var counts = new NodeNumber[nodes.Length];
        int next = 0;
        for (int n = 0; n < nodes.Length; n++)
        {
            counts[n] = (NodeNumber)nodes[n].Count;
            for (int e = 0; e < nodes[n].Count; e++)
            {
                (int input, operations[next]) = nodes[n][e];
                inputs[next++] = (NodeNumber)input;
            }
        }

        _operations = new Layers<T>(operations);
        _inputs = new Layers<NodeNumber>(inputs);
        _edgeCounts = new Layers<NodeNumber>(counts);
    }

    internal Cell(ReadOnlySpan<T> operations, ReadOnlySpan<NodeNumber> inputs, ReadOnlySpan<NodeNumber> edgeCounts)
    {
        _operations = new Layers<T>(operations);
        _inputs = new Layers<NodeNumber>(inputs);
        _edgeCounts = new Layers<NodeNumber>(edgeCounts);
    }

    /// <summary>The number of computed nodes.</summary>
    public int Count => _edgeCounts.Count;

    /// <summary>The node at <paramref name="index"/>; 0 is the first computed one.</summary>
    public Node<T> this[int index]
    {
        get
        {
            int first = 0;
            for (int n = 0; n < index; n++)
            {
                first += (int)_edgeCounts[n];
            }

            var edges = new Edge<T>[(int)_edgeCounts[index]];
            for (int e = 0; e < edges.Length; e++)
            {
                edges[e] = new Edge<T>((int)_inputs[first + e], _operations[first + e]);
            }

            return new Node<T>(edges);
        }
    }

    /// <summary>Whether two cells have the same nodes.</summary>
    public static bool operator ==(Cell<T> left, Cell<T> right) => left.Equals(right);

    /// <summary>Whether two cells differ.</summary>
    public static bool operator !=(Cell<T> left, Cell<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Cell<T> other) =>
        _operations == other._operations && _inputs == other._inputs && _edgeCounts == other._edgeCounts;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cell<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_operations, _inputs, _edgeCounts);

    /// <summary>The nodes as <c>[[0:Sep3, 1:Skip], …]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <inheritdoc/>
    public IEnumerator<Node<T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
