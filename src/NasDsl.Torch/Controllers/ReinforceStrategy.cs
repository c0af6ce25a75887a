using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// REINFORCE (Williams 1992; for architectures Zoph and Le, arXiv 1611.01578) with a moving baseline. The gradient of each told result is
/// (score − baseline)·∇log p, in which the baseline is that of the results before it, and the difference is taken in running standard deviations and limited
/// to two of them, so that the unit of the scores does not matter.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class ReinforceStrategy<S> : PolicyStrategy<S>
    where S : class, IDiscrete<S>
{
    private readonly ReinforceOptions _options;
    private readonly optim.Optimizer _optimizer;

    /// <summary>REINFORCE with its defaults.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="build">The controller's device and the type of its weights; the CPU and single precision where null.</param>
    public ReinforceStrategy(ulong seed, BuildOptions? build = null)
        : this(new RandomSource(seed), new ReinforceOptions(), build)
    {
    }

    /// <summary>REINFORCE with a learning rate that suits the number of trials; see <see cref="ReinforceOptions.ForTrials"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    public ReinforceStrategy(ulong seed, int expectedTrials)
        : this(new RandomSource(seed), ReinforceOptions.ForTrials(expectedTrials))
    {
    }

    /// <summary>REINFORCE with settings of one's own.</summary>
    public ReinforceStrategy(RandomSource random, ReinforceOptions options, BuildOptions? build = null)
        : base(random, options, build)
    {
        _options = options;
        using var scope = NewDisposeScope();
        _optimizer = optim.Adam(Controller.parameters(), options.LearningRate);
        scope.Detach(scope.DisposablesView);
    }

    /// <inheritdoc/>
    public override string Name => "RL";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _optimizer.Dispose();
        base.Dispose(disposing);
    }

    private protected override void Learn(IReadOnlyList<S> told, Tensor advantages)
    {
        PolicyOutput policy = Controller.Evaluate(told);
        Tensor loss = -(advantages * policy.LogProbability).mean();
        if (_options.EntropyWeight > 0)
        {
            loss -= _options.EntropyWeight * policy.Entropy.mean();
        }

        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
    }
}
