using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Reinforcement learning: an <see cref="LstmController{S}"/> is trained by REINFORCE (Williams 1992; for architectures Zoph and Le,
/// arXiv 1611.01578) with a moving baseline. The gradient of each told result is (score − baseline)·∇log p, in which the baseline is that of the
/// results before it. Failed trials teach nothing, and an evaluation teaches once: were the policy to learn from a stored result as often as it
/// repeats a proposal, it would collapse on it without any new evidence. Not safe for several threads at once; results may come in any order.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class ReinforceStrategy<S> : IStrategy<S>, IDisposable
    where S : class, IDiscrete<S>
{
    private readonly ReinforceOptions _options;
    private readonly BuildOptions _build;
    private readonly RandomSource _random;
    private readonly optim.Optimizer _optimizer;
    private readonly List<S> _told = [];
    private readonly List<double> _rewards = [];

    /// <summary>Reinforcement learning with its defaults.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="build">The controller's device and the type of its weights; the CPU and single precision where null.</param>
    public ReinforceStrategy(ulong seed, BuildOptions? build = null)
        : this(new RandomSource(seed), new ReinforceOptions(), build)
    {
    }

    /// <summary>Reinforcement learning with settings of one's own.</summary>
    public ReinforceStrategy(RandomSource random, ReinforceOptions options, BuildOptions? build = null)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        _random = random;
        _options = options;
        _build = build ?? new BuildOptions();
        Controller = new LstmController<S>(random, options.Controller, _build);
        using var scope = NewDisposeScope();
        _optimizer = optim.Adam(Controller.parameters(), options.LearningRate);
        scope.Detach(scope.DisposablesView);
    }

    /// <inheritdoc/>
    public string Name => "RL";

    /// <summary>The policy.</summary>
    public LstmController<S> Controller { get; }

    /// <summary>The moving average of the rewards, beginning with the first; null before it.</summary>
    public double? Baseline { get; private set; }

    /// <inheritdoc/>
    public Proposal<S> Ask() => Controller.Sample(_random);

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.State != TrialState.Completed || trial.IsRepeat)
        {
            return;
        }

        _told.Add(trial.Architecture);
        _rewards.Add(trial.Score);
        if (_told.Count == _options.BatchSize)
        {
            Learn();
            _told.Clear();
            _rewards.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        Controller.Dispose();
    }

    private void Learn()
    {
        double baseline = Baseline ??= _rewards[0];
        float[] advantages = new float[_rewards.Count];
        for (int i = 0; i < advantages.Length; i++)
        {
            advantages[i] = (float)(_rewards[i] - baseline);
            Baseline = (_options.BaselineDecay * Baseline) + ((1 - _options.BaselineDecay) * _rewards[i]);
        }

        using var scope = NewDisposeScope();
        PolicyOutput policy = Controller.Evaluate(_told);
        Tensor weight = tensor(advantages, _build.ScalarType, _build.TargetDevice);
        Tensor loss = -(weight * policy.LogProbability).mean();
        if (_options.EntropyWeight > 0)
        {
            loss -= _options.EntropyWeight * policy.Entropy.mean();
        }

        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
        Controller.WeightsChanged();
    }
}
