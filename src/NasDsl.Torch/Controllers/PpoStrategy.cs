using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Proximal policy optimization (Schulman et al., arXiv 1707.06347): every batch of results is used for several steps, each of which raises the clipped
/// surrogate of the choices' probabilities plus their entropy. A trajectory is one architecture, rewarded at its end and not discounted, so that the
/// advantage of every choice is that of the result, less the value function's prediction where there is one. The probability that a ratio is taken to
/// is that with which the choice was drawn, however many batches were learned from until its result came.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class PpoStrategy<S> : PolicyStrategy<S>
    where S : class, IDiscrete<S>
{
    private const int MostOpen = 4096;

    private readonly PpoOptions _options;
    private readonly optim.Optimizer _optimizer;
    private readonly OpenProposals<S> _open = new(MostOpen);
    private readonly List<double[]?> _drawnWith = [];
    private readonly List<double> _choices = [];
    private readonly Parameter? _value;

    /// <summary>PPO with batches that suit the number of trials; see <see cref="PpoOptions.ForTrials"/>.</summary>
    /// <param name="seed">Determines all proposals, together with the results that are told.</param>
    /// <param name="expectedTrials">About how many trials the search will have.</param>
    public PpoStrategy(ulong seed, int expectedTrials)
        : this(new RandomSource(seed), PpoOptions.ForTrials(expectedTrials))
    {
    }

    /// <summary>PPO with settings of one's own.</summary>
    /// <param name="random">Draws the weights and all proposals.</param>
    /// <param name="options">The settings.</param>
    /// <param name="build">The controller's device and the type of its weights; the CPU and single precision where null.</param>
    public PpoStrategy(RandomSource random, PpoOptions options, BuildOptions? build = null)
        : base(random, options, build)
    {
        _options = options;
        BuildOptions place = build ?? new BuildOptions();
        using var scope = NewDisposeScope();
        if (options.ValueWeight > 0)
        {
            // Begins at 0: nothing is predicted but the baseline.
            _value = new Parameter(zeros(options.Controller.HiddenSize + 1, place.ScalarType, place.TargetDevice));
        }

        _optimizer = optim.Adam(_value is null ? Controller.parameters() : [.. Controller.parameters(), _value], options.LearningRate);
        scope.Detach(scope.DisposablesView);
    }

    /// <inheritdoc/>
    public override string Name => "PPO";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _optimizer.Dispose();
        _value?.Dispose();
        base.Dispose(disposing);
    }

    private protected override S Draw(RandomSource random)
    {
        S drawn = Controller.Sample(random, _choices);
        if (_choices.Count > 0)
        {
            _open.Add(drawn, [.. _choices]);
        }

        return drawn;
    }

    private protected override void Close(S architecture, bool teaches)
    {
        double[]? drawnWith = _open.Take(architecture);
        if (teaches)
        {
            _drawnWith.Add(drawnWith);
        }
    }

    private protected override void Learn(IReadOnlyList<S> told, Tensor advantages)
    {
        Tensor? before = null;
        Tensor target = advantages;
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            using DisposeScope scope = NewDisposeScope();
            PolicySteps policy = Controller.EvaluateSteps(told);
            Tensor? values = _value is null ? null : PredictValues(policy.States);
            if (before is null)
            {
                before = Before(policy.LogProbability).MoveToOuterDisposeScope();
                advantages = values is null ? advantages : (advantages - values.detach()).MoveToOuterDisposeScope();
            }

            Tensor gain = PpoObjective.Surrogate(policy.LogProbability, before, advantages, _options.ClipRange)
                + _options.EntropyWeight * policy.Entropy;
            if (values is not null)
            {
                gain -= _options.ValueWeight * (values - target).square();
            }

            Tensor loss = -(gain * policy.IsStep).sum(dim: 0).mean();
            _optimizer.zero_grad();
            loss.backward();
            _optimizer.step();
        }

        _drawnWith.Clear();
    }

    /// <summary>The log-probabilities with which the choices were drawn; those of now where they are not known, as for results of architectures that were
    /// never proposed.</summary>
    private Tensor Before(Tensor now)
    {
        Tensor before = now.detach().to(ScalarType.Float64).cpu().contiguous();
        (int steps, int size) = ((int)now.shape[0], (int)now.shape[1]);
        double[] values = before.data<double>().ToArray();
        for (int i = 0; i < size; i++)
        {
            for (int step = 0; step < Math.Min(steps, _drawnWith[i]?.Length ?? 0); step++)
            {
                values[(step * size) + i] = _drawnWith[i]![step];
            }
        }

        return tensor(values, [steps, size], now.dtype, now.device);
    }

    private Tensor PredictValues(Tensor states)
    {
        long hidden = states.shape[2];
        return states.matmul(_value!.narrow(0, 0, hidden)) + _value.narrow(0, hidden, 1);
    }
}
