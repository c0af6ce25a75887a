using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A cell: its inputs come to the cell's channels, every node is the sum of operations on earlier ones, and all nodes concatenated, or the last one, leave
/// it. Derived classes say which operations: one architecture's, one path's, or all of them weighted.
/// </summary>
public abstract class CellModule : Module
{
    private readonly Operation[] _projections;

    /// <summary>Builds what brings the inputs to the cell's channels.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="site">Device, precision and the form of batch norm.</param>
    /// <param name="shapes">The sizes at which the cell must be able to work.</param>
    /// <param name="projection">Whether inputs that fit are projected too.</param>
    protected CellModule(string name, CellTopology topology, Site site, IReadOnlyList<CellShape> shapes, InputProjection projection)
        : base(name)
    {
        Topology = topology;
        Shape = shapes[0];
        _projections = new Operation[topology.Predecessors];
        for (int i = 0; i < _projections.Length; i++)
        {
            int input = i;
            Place place = site.At(shapes.Select(shape => shape.Inputs[input]));
            _projections[i] = projection == InputProjection.Always
                ? new FactorizedReduce(place)
                : new IdentityOperation(place, Adapter.FactorizedReduce);
            register_module($"input{i}", _projections[i]);
        }

        Outer = site.At(shapes.Select(static shape => shape.Outer));
        Inner = site.At(shapes.Select(static shape => shape.Inner));
    }

    /// <summary>The cell's structure.</summary>
    public CellTopology Topology { get; }

    /// <summary>The sizes at which the cell works now.</summary>
    public CellShape Shape { get; private set; }

    /// <summary>The place of edges that leave a cell's input.</summary>
    protected Place Outer { get; }

    /// <summary>The place of edges between computed nodes.</summary>
    protected Place Inner { get; }

    /// <summary>Computes the cell.</summary>
    /// <param name="predecessors">The outputs before this cell, newest last; as many as the cell has predecessors.</param>
    public Tensor Forward(ReadOnlySpan<Tensor> predecessors)
    {
        using DisposeScope scope = NewDisposeScope();
        var states = new Tensor[Topology.Predecessors + Topology.Nodes];
        for (int i = 0; i < _projections.Length; i++)
        {
            states[i] = _projections[i].call(predecessors[i]);
        }

        for (int node = 0; node < Topology.Nodes; node++)
        {
            states[Topology.Predecessors + node] = ComputeNode(node, states);
        }

        Tensor output = Topology.Output == CellOutput.LastNode || Topology.Nodes == 1
            ? states[^1]
            : cat(states[Topology.Predecessors..], 1);
        return scope.MoveToOuter(output);
    }

    /// <summary>Computes one node.</summary>
    /// <param name="node">The computed node, from 0.</param>
    /// <param name="states">The cell's projected inputs, then the nodes so far.</param>
    protected abstract Tensor ComputeNode(int node, Tensor[] states);

    /// <summary>The place of an edge from <paramref name="source"/>.</summary>
    protected Place PlaceFrom(int source) => source < Topology.Predecessors ? Outer : Inner;

    /// <summary>Sets the sizes at which the cell works.</summary>
    internal virtual void Select(CellShape shape)
    {
        Shape = shape;
        for (int i = 0; i < _projections.Length; i++)
        {
            _projections[i].Shape = shape.Inputs[i];
        }
    }

    /// <summary>Copies the weights of what one architecture uses.</summary>
    /// <param name="target">The same cell in the architecture's network.</param>
    /// <param name="selection">The architecture's cell.</param>
    internal void CopyTo(FixedCell target, CellSelection selection)
    {
        if (target.Shape.Channels != Shape.Channels)
        {
            throw new ArgumentException(
                $"The network's cell works at {target.Shape.Channels} channels, the supernet's at {Shape.Channels}.", nameof(target));
        }

        for (int i = 0; i < _projections.Length; i++)
        {
            WeightCopy.Copy(_projections[i], target._projections[i]);
        }

        for (int node = 0; node < Topology.Nodes; node++)
        {
            for (int edge = selection.FirstEdgeOf(node); edge < selection.FirstEdgeOf(node + 1); edge++)
            {
                WeightCopy.Copy(OperationFor(selection, node, edge), target.OperationAt(edge));
            }
        }
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>The operation that stands for an architecture's edge.</summary>
    protected abstract Operation OperationFor(CellSelection selection, int node, int edge);

    /// <summary>Says what brings the inputs to the cell's channels.</summary>
    private protected GraphValue[] DescribeInputs(GraphBuilder graph, IReadOnlyList<GraphValue> inputs)
    {
        var states = new GraphValue[inputs.Count];
        for (int i = 0; i < states.Length; i++)
        {
            LayerShape shape = Shape.Inputs[i];
            graph.Parameter($"inChannels{i}", shape.InChannels);
            graph.Parameter($"stride{i}", shape.Stride);
            states[i] = graph.Call(_projections[i], inputs[i], new SourceSizes($"inChannels{i}", "channels", shape.Stride == 1 ? "1" : $"stride{i}"));
            states[i].Name ??= $"s{i}";
        }

        return states;
    }
}
