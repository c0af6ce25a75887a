using NasDsl.Torch;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Export.Tests;

/// <summary>Operations in series as a network.</summary>
internal sealed class OperationSeries : Module<Tensor, Tensor>
{
    private readonly Operation[] _operations;

    public OperationSeries(params Operation[] operations)
        : base(nameof(OperationSeries))
    {
        _operations = operations;
        foreach ((int index, Operation operation) in operations.Index())
        {
            register_module($"part{index}", operation);
        }
    }

    public override Tensor forward(Tensor input) => _operations.Aggregate(input, static (x, operation) => operation.call(x));

    protected override void RegisterComponents()
    {
    }
}
