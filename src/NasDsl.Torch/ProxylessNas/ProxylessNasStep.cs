using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>A step of ProxylessNAS: as in the authors' code the weights come first.</summary>
internal sealed class ProxylessNasStep<S> : GradientStep<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly IReadOnlyList<MixtureWeights> _decisions;
    private readonly PathRelaxation[] _relaxations;
    private readonly CostPenalty? _penalty;
    private readonly RelaxedCost<S>? _cost;
    private Tensor[] _before = [];

    public ProxylessNasStep(StepSetup<S> setup, ProxylessNasOptions options, RelaxedCost<S>? cost)
        : base(setup, options)
    {
        (_penalty, _cost) = (options.Penalty, cost);
        _penalty?.RequireFits(_cost!.Least);
        _decisions = setup.Supernet.RequireWeights();
        _relaxations = Relax(decision => new PathRelaxation(setup.Sampling, decision.Zero));
    }

    private protected override bool WeightsFirst => true;

    private protected override void BeginArchitecture()
    {
        _before = new Tensor[_decisions.Count];
        for (int i = 0; i < _before.Length; i++)
        {
            _before[i] = _decisions[i].Parameter.Value.detach().clone();
            _relaxations[i].DrawsTwo = true;
        }
    }

    private protected override void EndArchitecture()
    {
        for (int i = 0; i < _before.Length; i++)
        {
            _relaxations[i].Rescale(_decisions[i].Parameter.Value, _before[i]);
            _relaxations[i].DrawsTwo = false;
        }
    }

    /// <summary>The loss and the expected cost of the two paths that were drawn.</summary>
    private protected override Tensor Regularized(Tensor loss) => _cost is null
        ? base.Regularized(loss)
        : _penalty!.Apply(base.Regularized(loss), _cost.Of(static weights =>
            ((PathRelaxation)weights.Relaxation).Probabilities(weights.Parameter.Value)));
}
