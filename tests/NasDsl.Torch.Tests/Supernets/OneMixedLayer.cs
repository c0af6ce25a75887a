using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>One mixed layer of four candidates on two small images, with a loss that is linear in its output: ∂L/∂y is known.</summary>
internal sealed class OneMixedLayer : IDisposable
{
    public const int Candidates = 4;
    private readonly MixedLayers _layer;
    private readonly Tensor _input;
    private readonly Tensor _slope;

    public OneMixedLayer()
    {
        BuildOptions options = new(CPU, ScalarType.Float64);
        TorchSeed.Set(1);
        Weights = new MixtureWeights("Layer", 1, Candidates, new RandomSource(1), options);
        _layer = new MixedLayers(new Site(options, Affine: false).At(3, 3), 1, 1, Weights, null, static (candidate, place) => candidate switch
        {
            0 => new IdentityOperation(place),
            1 => new ConvOperation(place, 3),
            2 => new AvgPoolOperation(place, 3),
            _ => new ConvOperation(place, 1),
        });
        _input = randn([2, 3, 4, 4], ScalarType.Float64, CPU).DetachFromDisposeScope();
        _slope = randn([2, 3, 4, 4], ScalarType.Float64, CPU).DetachFromDisposeScope();
        using var withoutGraph = no_grad();
        Weights.Parameter.Value.normal_(0, 1);
    }

    public MixtureWeights Weights { get; }

    /// <summary>α.</summary>
    public double[] Alpha => Weights.Parameter.Value.detach().data<double>().ToArray();

    /// <summary>What the layer gives.</summary>
    public double[] Output() => Flat(Forward());

    /// <summary>The gradient of α on a new sample.</summary>
    public double[] Gradient()
    {
        using DisposeScope scope = NewDisposeScope();
        return Flat(autograd.grad([(Forward() * _slope).sum()], [Weights.Parameter.Value])[0]);
    }

    /// <summary>What one candidate gives.</summary>
    public double[] OutputOf(int candidate)
    {
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        Operation operation = (Operation)_layer.named_children().Single(child => child.name == $"0_op{candidate}").module;
        return Flat(operation.call(_input));
    }

    /// <summary>⟨∂L/∂y, y⟩ of any output.</summary>
    public double Loss(double[] output) => Flat(_slope).Zip(output, (slope, value) => slope * value).Sum();

    public void Dispose()
    {
        _layer.Dispose();
        Weights.Dispose();
        _input.Dispose();
        _slope.Dispose();
    }

    private Tensor Forward()
    {
        Weights.Refresh();
        return _layer.call(_input);
    }

    private static double[] Flat(Tensor tensor) => tensor.detach().contiguous().data<double>().ToArray();
}
