using NasDsl.Search;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Reinforcement learning: proposes what an <see cref="LstmController{S}"/> draws, and teaches it from batches of results, each measured against a moving
/// baseline. Failed trials teach nothing, and an evaluation teaches once: were the policy to learn from a stored result as often as it repeats a proposal,
/// it would collapse on it without any new evidence. What the space had to draw, because its constraints refused all that the policy drew, teaches like
/// any other result, or a policy would never leave a region that is refused. Not safe for several threads at once; results may come in any order.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public abstract class PolicyStrategy<S> : IStrategy<S>, IDisposable
    where S : class, IDiscrete<S>
{
    private readonly PolicyOptions _options;
    private readonly BuildOptions _build;
    private readonly RandomSource _random;
    private readonly AdvantageScale _scale;
    private readonly List<S> _told = [];
    private readonly List<double> _rewards = [];

    private protected PolicyStrategy(RandomSource random, PolicyOptions options, BuildOptions? build)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(options);
        (_random, _options, _build) = (random, options, build ?? new BuildOptions());
        _scale = new AdvantageScale(options);
        Controller = new LstmController<S>(random, options.Controller, _build);
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>The policy.</summary>
    public LstmController<S> Controller { get; }

    /// <summary>The moving average of the rewards, beginning with the mean of the first batch; null before it.</summary>
    public double? Baseline => _scale.Baseline;

    /// <inheritdoc/>
    public Proposal<S> Ask() => Draw(_random);

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        bool teaches = trial.State == TrialState.Completed && !trial.IsRepeat;
        Close(trial.Architecture, teaches);
        if (!teaches)
        {
            return;
        }

        _told.Add(trial.Architecture);
        _rewards.Add(trial.Score);
        if (_told.Count == _options.BatchSize)
        {
            using var scope = NewDisposeScope();
            Learn(_told, tensor(_scale.Advantages(_rewards), _build.ScalarType, _build.TargetDevice));
            Controller.WeightsChanged();
            _told.Clear();
            _rewards.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the strategy owns.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Controller.Dispose();
        }
    }

    /// <summary>Learns from a batch, inside a dispose scope.</summary>
    private protected abstract void Learn(IReadOnlyList<S> told, Tensor advantages);

    /// <summary>Draws the next proposal.</summary>
    private protected virtual S Draw(RandomSource random) => Controller.Sample(random);

    /// <summary>A proposal came back; the batch takes it where it teaches.</summary>
    private protected virtual void Close(S architecture, bool teaches)
    {
    }
}
