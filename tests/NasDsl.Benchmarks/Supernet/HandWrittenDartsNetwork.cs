using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>The search network of DARTS in plain TorchSharp: the yardstick for the generated supernet.</summary>
internal sealed class HandWrittenDartsNetwork : Module<Tensor, Tensor>
{
    private readonly Sequential _stem;
    private readonly HandWrittenDartsCell[] _cells;
    private readonly bool[] _reduces;
    private readonly Linear _classifier;
    private readonly Tensor _alphaNormal;
    private readonly Tensor _alphaReduce;

    /// <param name="channels">Channels of the first cells.</param>
    /// <param name="cells">How many cells.</param>
    /// <param name="alphaNormal">Architecture parameters of the normal cell, (14, 8).</param>
    /// <param name="alphaReduce">Architecture parameters of the reduction cell, (14, 8).</param>
    public HandWrittenDartsNetwork(int channels, int cells, Tensor alphaNormal, Tensor alphaReduce)
        : base(nameof(HandWrittenDartsNetwork))
    {
        (_alphaNormal, _alphaReduce) = (alphaNormal, alphaReduce);
        _stem = Sequential(Conv2d(3, 3 * channels, 3, 1, 1, bias: false), BatchNorm2d(3 * channels));
        register_module("stem", _stem);
        _cells = new HandWrittenDartsCell[cells];
        _reduces = new bool[cells];
        int before = 3 * channels;
        int last = 3 * channels;
        int width = channels;
        for (int i = 0; i < cells; i++)
        {
            _reduces[i] = i == cells / 3 || i == 2 * cells / 3;
            width = _reduces[i] ? 2 * width : width;
            _cells[i] = new HandWrittenDartsCell(before, last, width, _reduces[i], i > 0 && _reduces[i - 1]);
            register_module($"cell{i}", _cells[i]);
            (before, last) = (last, 4 * width);
        }

        _classifier = Linear(last, 10);
        register_module("classifier", _classifier);
    }

    public override Tensor forward(Tensor x)
    {
        Tensor normal = nn.functional.softmax(_alphaNormal, 1);
        Tensor reduce = nn.functional.softmax(_alphaReduce, 1);
        Tensor before = _stem.call(x);
        Tensor last = before;
        for (int i = 0; i < _cells.Length; i++)
        {
            Tensor next = _cells[i].call(before, last, _reduces[i] ? reduce : normal);
            (before, last) = (last, next);
        }

        return _classifier.call(nn.functional.adaptive_avg_pool2d(last, [1, 1]).flatten(1));
    }
}
