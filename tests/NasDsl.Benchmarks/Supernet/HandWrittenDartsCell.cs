using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>One mixed cell of DARTS: four nodes, a mixture on each of fourteen edges.</summary>
internal sealed class HandWrittenDartsCell : Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> _before;
    private readonly Module<Tensor, Tensor> _last;
    private readonly HandWrittenMixedEdge[] _edges = new HandWrittenMixedEdge[14];

    public HandWrittenDartsCell(int beforeChannels, int lastChannels, int channels, bool reduces, bool afterReduction)
        : base(nameof(HandWrittenDartsCell))
    {
        _before = afterReduction ? new HandWrittenFactorizedReduce(beforeChannels, channels) : Project(beforeChannels, channels);
        _last = Project(lastChannels, channels);
        register_module("before", _before);
        register_module("last", _last);
        int edge = 0;
        for (int node = 0; node < 4; node++)
        {
            for (int input = 0; input < node + 2; input++)
            {
                _edges[edge] = new HandWrittenMixedEdge(channels, reduces && input < 2 ? 2 : 1);
                register_module($"edge{edge}", _edges[edge]);
                edge++;
            }
        }
    }

    public override Tensor forward(Tensor before, Tensor last, Tensor weights)
    {
        var states = new List<Tensor> { _before.call(before), _last.call(last) };
        int edge = 0;
        for (int node = 0; node < 4; node++)
        {
            Tensor? sum = null;
            int inputs = states.Count;
            for (int input = 0; input < inputs; input++)
            {
                Tensor term = _edges[edge].call(states[input], weights[edge]);
                sum = sum is null ? term : sum + term;
                edge++;
            }

            states.Add(sum!);
        }

        return cat(states.GetRange(2, 4), 1);
    }

    private static Module<Tensor, Tensor> Project(int inChannels, int channels) => Sequential(
        ReLU(), Conv2d(inChannels, channels, 1, bias: false), HandWrittenMixedEdge.Norm(channels));
}
