using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

internal sealed class TinyMixtureSupernet : MixtureSupernet<TinySpace>
{
    private readonly Sequential _stem;
    private readonly Sequential[,] _layers = new Sequential[2, 2];
    private readonly Linear _classifier;
    private readonly ArchitectureParameter[] _alphas = new ArchitectureParameter[2];

    public TinyMixtureSupernet(RandomSource random, BuildOptions options)
        : base(nameof(TinyMixtureSupernet))
    {
        _stem = TinyLayers.Convolution(1, 3, options);
        register_module("stem", _stem);
        for (int layer = 0; layer < 2; layer++)
        {
            for (int operation = 1; operation <= 2; operation++)
            {
                _layers[layer, operation - 1] = TinyLayers.Convolution(TinySpace.Width, operation == 1 ? 1 : 3, options);
                register_module($"layer{layer}_{operation}", _layers[layer, operation - 1]);
            }

            float[] initial = [.. Enumerable.Range(0, 3).Select(_ => (float)(1e-3 * random.NextGaussian()))];
            Tensor alpha = tensor(initial, [1, 3], options.ScalarType, options.TargetDevice);
            _alphas[layer] = new ArchitectureParameter(layer == 0 ? "First" : "Second", new Parameter(alpha));
        }

        _classifier = TinyLayers.Classifier(options);
        register_module("classifier", _classifier);
    }

    public override IReadOnlyList<ArchitectureParameter> ArchitectureParameters => _alphas;

    public override Tensor forward(Tensor input)
    {
        Tensor x = _stem.forward(input);
        for (int layer = 0; layer < 2; layer++)
        {
            Tensor weights = _alphas[layer].Value.softmax(1);
            Tensor sum = x * weights[0, 0];
            for (int operation = 1; operation <= 2; operation++)
            {
                sum += _layers[layer, operation - 1].forward(x) * weights[0, operation];
            }

            x = sum;
        }

        return _classifier.forward(TinyLayers.Pool(x));
    }

    public override TinySpace Derive()
    {
        using DisposeScope scope = NewDisposeScope();
        return new(Heaviest(0), Heaviest(1));
        int Heaviest(int layer) => (int)_alphas[layer].Value.argmax().item<long>();
    }

    public override void CopyTo(TinySpace architecture, Module<Tensor, Tensor> network)
    {
        using var withoutGraph = no_grad();
        Dictionary<string, Tensor> mine = state_dict();
        foreach ((string name, Tensor value) in network.state_dict())
        {
            string source = name;
            for (int layer = 0; layer < 2; layer++)
            {
                source = source.Replace($"layer{layer}.", $"layer{layer}_{architecture[layer]}.", StringComparison.Ordinal);
            }

            value.copy_(mine[source]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (ArchitectureParameter alpha in _alphas)
            {
                alpha.Value.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
