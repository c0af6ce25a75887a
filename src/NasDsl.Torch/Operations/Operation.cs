using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// One candidate operation at one place. Its learnable parts are ordinary convolutions, linear layers and batch norms, registered by name. It is the same
/// class in a stand-alone network, in a path supernet and in a mixture; where the place has several shapes, it works at <see cref="Shape"/> with the
/// first filters of its weights and with that width's own batch norm.
/// </summary>
public abstract class Operation : Module<Tensor, Tensor>, IExportable
{
    private LayerShape _shape;

    /// <summary>Names the module and sets its place.</summary>
    protected Operation(string name, Place place)
        : base(name)
    {
        Place = place;
        _shape = place.Shapes[0];
    }

    /// <summary>Where the operation stands.</summary>
    public Place Place { get; }

    /// <summary>The shape at which it works now: the place's only one, or the one that was selected last.</summary>
    /// <exception cref="ArgumentException">The place does not know the shape.</exception>
    public LayerShape Shape
    {
        get => _shape;
        set
        {
            if (value != _shape)
            {
                _shape = Place.Has(value) ? value : throw new ArgumentException(
                    $"{GetName()} cannot work at {value}: its place knows {string.Join("; ", Place.Shapes)}.", nameof(value));
            }
        }
    }

    /// <summary>Whether the first step is a ReLU, which the edges that read one tensor can share.</summary>
    internal virtual bool StartsWithRelu => false;

    /// <summary>Whether the output depends on the input alone (no weights, no random numbers), so that edges that read one tensor can share it.</summary>
    internal virtual bool IsShareable => false;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (!StartsWithRelu)
        {
            return Run(input, _shape);
        }

        using Tensor activated = functional.relu(input);
        return Run(activated, _shape);
    }

    /// <summary>Copies the weights and the batch-norm statistics into the same operation of a network, which may be narrower: it takes the first
    /// filters, and the batch norm of its width. A batch norm without scale and shift gives γ = 1 and β = 0.</summary>
    /// <exception cref="ArgumentException">The target has a part that this operation lacks.</exception>
    public void CopyTo(Operation target) => WeightCopy.Copy(this, target);

    /// <summary>Goes on behind the leading ReLU that <see cref="StartsWithRelu"/> tells of.</summary>
    internal Tensor ForwardActivated(Tensor activated) => Run(activated, _shape);

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>Computes the operation on an input that has passed the leading ReLU, where there is one.</summary>
    protected abstract Tensor Run(Tensor input, LayerShape shape);

    /// <inheritdoc/>
    GraphValue IExportable.Describe(GraphBuilder graph, GraphValue input) => Place.IsFixed
        ? Describe(graph, input)
        : throw new ExportException($"A {GetName()} works at several shapes ({string.Join("; ", Place.Shapes)}): only networks of one architecture are exported.");

    /// <summary>Says what the operation computes, its leading ReLU included.</summary>
    internal virtual GraphValue Describe(GraphBuilder graph, GraphValue input) => throw new ExportException(
        $"A {GetName()} does not say what it computes: only NasDsl's own operations and modules that implement IExportable can be exported.");

    /// <summary>The leading ReLU, where there is one.</summary>
    private protected GraphValue DescribeActivation(GraphBuilder graph, GraphValue input) => StartsWithRelu ? graph.Relu(input) : input;
}
