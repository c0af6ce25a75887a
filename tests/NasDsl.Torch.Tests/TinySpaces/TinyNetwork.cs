using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

internal sealed class TinyNetwork : Module<Tensor, Tensor>
{
    private readonly Sequential _stem;
    private readonly List<Sequential> _layers = [];
    private readonly Linear _classifier;

    public TinyNetwork(TinySpace architecture, BuildOptions options)
        : base(nameof(TinyNetwork))
    {
        _stem = TinyLayers.Convolution(1, 3, options);
        register_module("stem", _stem);
        for (int layer = 0; layer < 2; layer++)
        {
            if (architecture[layer] != 0)
            {
                _layers.Add(TinyLayers.Convolution(TinySpace.Width, architecture[layer] == 1 ? 1 : 3, options));
                register_module($"layer{layer}", _layers[^1]);
            }
        }

        _classifier = TinyLayers.Classifier(options);
        register_module("classifier", _classifier);
    }

    public override Tensor forward(Tensor input)
    {
        Tensor x = _stem.forward(input);
        foreach (Sequential layer in _layers)
        {
            x = layer.forward(x);
        }

        return _classifier.forward(TinyLayers.Pool(x));
    }
}
