using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

internal sealed class TinyPathSupernet : PathSupernet<TinySpace>
{
    private readonly Sequential _stem;
    private readonly Sequential[,] _layers = new Sequential[2, 2];
    private readonly Linear _classifier;

    public TinyPathSupernet(BuildOptions options)
        : base(nameof(TinyPathSupernet))
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
        }

        _classifier = TinyLayers.Classifier(options);
        register_module("classifier", _classifier);
    }

    public override TinySpace Path { get; set; } = new(0, 0);

    public override Tensor forward(Tensor input)
    {
        Tensor x = _stem.forward(input);
        for (int layer = 0; layer < 2; layer++)
        {
            x = Path[layer] == 0 ? x : _layers[layer, Path[layer] - 1].forward(x);
        }

        return _classifier.forward(TinyLayers.Pool(x));
    }

    public override void CopyTo(Module<Tensor, Tensor> network)
    {
        using var withoutGraph = no_grad();
        Dictionary<string, Tensor> mine = state_dict();
        foreach ((string name, Tensor value) in network.state_dict())
        {
            string source = name;
            for (int layer = 0; layer < 2; layer++)
            {
                source = source.Replace($"layer{layer}.", $"layer{layer}_{Path[layer]}.", StringComparison.Ordinal);
            }

            value.copy_(mine[source]);
        }
    }
}
