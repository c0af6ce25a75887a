using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Keeps the running statistics of all batch norms in a network as they are, whatever passes it in train mode, until it is disposed.</summary>
internal sealed class FrozenStatistics : IDisposable
{
    private readonly List<(NormBase Norm, double? Momentum)> _norms = [];

    public FrozenStatistics(Module network)
    {
        foreach (Module module in network.modules())
        {
            if (module is NormBase { running_mean: not null } norm)
            {
                _norms.Add((norm, norm.momentum));
                norm.momentum = 0;
            }
        }
    }

    public void Dispose()
    {
        foreach ((NormBase norm, double? momentum) in _norms)
        {
            norm.momentum = momentum;
        }
    }
}
