using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Kills;

/// <summary>Regularized evolution.</summary>
internal sealed class KillableEvolution : KillableStudy
{
    public override string Name => "evolution";

    protected override IStrategy<MacroSpace> Strategy(ulong seed) => new RegularizedEvolution<MacroSpace>(seed, Trials);
}
