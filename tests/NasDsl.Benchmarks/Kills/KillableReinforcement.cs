using System.Security.Cryptography;
using NasDsl.Search;
using NasDsl.Spaces;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Benchmarks.Kills;

/// <summary>REINFORCE; its figures end with the controller's weights.</summary>
internal sealed class KillableReinforcement : KillableStudy
{
    private readonly List<string> _weights = [];

    public override string Name => "rl";

    public override IEnumerable<string> Run(string folder)
    {
        set_num_threads(1);
        string[] figures = [.. base.Run(folder)];
        return [.. figures, .. _weights];
    }

    protected override IStrategy<MacroSpace> Strategy(ulong seed) => new Watched(new ReinforceStrategy<MacroSpace>(seed, Trials), _weights);

    /// <summary>Tells the weights when the study is over and disposes its strategy.</summary>
    private sealed class Watched(ReinforceStrategy<MacroSpace> strategy, List<string> weights) : IStrategy<MacroSpace>, IDisposable
    {
        public string Name => strategy.Name;

        public Proposal<MacroSpace> Ask() => strategy.Ask();

        public void Tell(Trial<MacroSpace> trial) => strategy.Tell(trial);

        public void Dispose()
        {
            weights.Clear();
            using (DisposeScope scope = NewDisposeScope())
            {
                foreach ((string name, TorchSharp.Modules.Parameter parameter) in strategy.Controller.named_parameters())
                {
                    weights.Add($"{name} {Convert.ToHexStringLower(SHA256.HashData(parameter.detach().cpu().contiguous().bytes))}");
                }
            }

            strategy.Dispose();
        }
    }
}
