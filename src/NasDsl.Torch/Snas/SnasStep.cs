using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A step of SNAS: one sample, one forward and one backward pass, from which weights and architecture parameters move together.</summary>
internal sealed class SnasStep<S> : GradientStep<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly ConcreteRelaxation[] _relaxations;
    private readonly SnasOptions _options;
    private readonly RelaxedCost<S>? _cost;

    public SnasStep(StepSetup<S> setup, SnasOptions options, RelaxedCost<S>? cost)
        : base(setup, options)
    {
        (_options, _cost) = (options, cost);
        _relaxations = Relax(_ => new ConcreteRelaxation(setup.Sampling));
    }

    public override void Run(in SearchMoment moment)
    {
        using DisposeScope scope = NewDisposeScope();
        Begin(moment);
        Batch batch = NextTraining();
        if (!moment.MovesArchitecture)
        {
            MoveWeights(batch, moment);
            return;
        }

        Tensor logits = Supernet.forward(batch.Inputs);
        Tensor loss = functional.cross_entropy(logits, batch.Labels);
        Regularized(loss).backward();
        StepWeights(loss, moment);
        StepArchitecture(logits, batch.Labels, loss, moment);
    }

    private protected override void Begin(in SearchMoment moment)
    {
        base.Begin(moment);
        double temperature = moment.Between(_options.FirstTemperature, _options.LastTemperature);
        foreach (ConcreteRelaxation relaxation in _relaxations)
        {
            relaxation.Temperature = temperature;
        }
    }

    /// <summary>The loss and the cost of the sampled architecture.</summary>
    private protected override Tensor Regularized(Tensor loss) => _cost is null
        ? base.Regularized(loss)
        : base.Regularized(loss) + (_options.CostWeight * _cost.Of(static weights =>
            ((ConcreteRelaxation)weights.Relaxation).LastSample(weights.Parameter.Value)));
}
