using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The user's own module as an operation: one instance for each shape of its place, registered as <c>module</c>, or as <c>module_16_32_1</c> (input
/// channels, output channels, stride) where there are several. It must move itself to no other device; it is moved to the options' device and precision.</summary>
public sealed class UserOperation : Operation
{
    private readonly Module<Tensor, Tensor>[] _modules;

    /// <summary>Builds the modules of a place.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="create">Makes the user's module for input channels, output channels and a stride.</param>
    public UserOperation(Place place, Func<int, int, int, Module<Tensor, Tensor>> create)
        : base(nameof(UserOperation), place)
    {
        _modules = new Module<Tensor, Tensor>[place.Shapes.Count];
        for (int i = 0; i < _modules.Length; i++)
        {
            (int inChannels, int outChannels, int stride) = place.Shapes[i];
            _modules[i] = create(inChannels, outChannels, stride);
            Own(_modules[i]);
            _modules[i].to(place.Site.Options.TargetDevice, place.Site.Options.ScalarType);
            register_module(place.IsFixed ? "module" : FormattableString.Invariant($"module_{inChannels}_{outChannels}_{stride}"), _modules[i]);
        }
    }

    /// <summary>The user's module at <see cref="Operation.Shape"/>.</summary>
    public Module<Tensor, Tensor> Module => ModuleAt(Shape);

    internal Module<Tensor, Tensor> ModuleAt(LayerShape shape)
    {
        for (int i = 0; i < _modules.Length; i++)
        {
            if (Place.Shapes[i] == shape)
            {
                return _modules[i];
            }
        }

        throw new ArgumentException($"{_modules[0].GetName()} was not built for {shape}.", nameof(shape));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // A module's own parameters and buffers are not disposed with it unless it does so itself.
            foreach (Module<Tensor, Tensor> module in _modules)
            {
                foreach (Tensor tensor in TensorsOf(module))
                {
                    tensor.Dispose();
                }
            }
        }

        base.Dispose(disposing);
    }

    // What the user's constructor made must outlive the dispose scope in which the network is built.
    private static void Own(Module<Tensor, Tensor> module)
    {
        foreach (Tensor tensor in TensorsOf(module))
        {
            tensor.DetachFromDisposeScope();
        }
    }

    private static List<Tensor> TensorsOf(Module<Tensor, Tensor> module) => [.. module.parameters(), .. module.buffers()];

    /// <inheritdoc/>
    protected override Tensor Run(Tensor input, LayerShape shape) =>
        _modules.Length == 1 ? _modules[0].call(input) : ModuleAt(shape).call(input);

    internal override GraphValue Describe(GraphBuilder graph, GraphValue input)
    {
        Module<Tensor, Tensor> module = Module;
        if (module is not IExportable exportable)
        {
            throw new ExportException(
                $"'{module.GetType().Name}' is a module of your own and does not say what it computes: implement IExportable on it, or save the weights alone "
                + "(SaveSafetensors).");
        }

        graph.BeginClass($"{SourceText.ClassName(module.GetType())}Operation", $"{module.GetType().Name} at {Shape}.");
        return graph.Call(exportable, input);
    }
}
