using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A policy over the architectures of a space: an LSTM emits the encoding token by token (Zoph and Le, arXiv 1611.01578; sizes of ENAS,
/// arXiv 1802.03268). It reads the embedding of the token before, and every position has a softmax of its own. Inactive positions are skipped and
/// inadmissible tokens have probability 0; a continuous number is a choice between equal bins of its range. Not safe for several threads at once.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class LstmController<S> : Module
    where S : class, IDiscrete<S>
{
    private const int Tries = 100;

    private readonly ControllerOptions _options;
    private readonly Device _device;
    private readonly ScalarType _type;
    private readonly Vocabulary<S> _vocabulary;
    private readonly Parameter _embedding;
    private readonly LSTM _lstm;
    private readonly Parameter _outputWeight;
    private readonly Parameter _outputBias;
    private readonly Parameter[] _weights;
    private readonly LstmSampler _sampler;
    private readonly int[] _tokens = new int[S.TokenCount];
    private readonly double[] _numbers = new double[S.NumberCount];
    private readonly bool[] _admissible;
    private readonly double[] _logits;
    private bool _isSamplerStale = true;
    private double _drawnLogProbability;

    /// <summary>A controller with fresh weights, whose policy is nearly uniform.</summary>
    /// <param name="random">Draws the weights.</param>
    /// <param name="options">Its shape; ENAS's where null.</param>
    /// <param name="build">The device and the type of its weights.</param>
    public LstmController(RandomSource random, ControllerOptions? options = null, BuildOptions? build = null)
        : base(nameof(LstmController<>))
    {
        ArgumentNullException.ThrowIfNull(random);
        _options = options ?? new ControllerOptions();
        _device = (build ?? new BuildOptions()).TargetDevice;
        _type = (build ?? new BuildOptions()).ScalarType;
        _vocabulary = new Vocabulary<S>(_options.NumberBins);
        _admissible = new bool[_vocabulary.LargestSize];
        _logits = new double[_vocabulary.LargestSize];
        int hidden = _options.HiddenSize;
        int size = _vocabulary.Size;
        _sampler = new LstmSampler(hidden, size);

        // The scope takes the temporary tensors; the weights belong to the module, whatever scope it is made in.
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _embedding = new Parameter(Draw(random, size + 1, hidden));
        _lstm = LSTM(hidden, hidden, device: _device, dtype: _type);
        _outputWeight = new Parameter(Draw(random, size, hidden));
        _outputBias = new Parameter(zeros(size, _type, _device));
        register_parameter("embedding", _embedding);
        register_module("lstm", _lstm);
        register_parameter("output_weight", _outputWeight);
        register_parameter("output_bias", _outputBias);
        _weights = [_embedding, .. _lstm.parameters(), _outputWeight, _outputBias];
        foreach (Parameter weight in _weights.AsSpan(1, 4))
        {
            weight.copy_(Draw(random, weight.shape));
        }

        scope.Detach(_weights);
    }

    /// <summary>Draws an architecture from the policy. Where the space's constraints refuse what the policy draws many times in a row, the
    /// architecture is drawn by the space itself.</summary>
    public S Sample(RandomSource random) => Sample(random, null);

    /// <summary>As the public method.</summary>
    /// <param name="random">Draws.</param>
    /// <param name="logProbabilities">Receives the logarithm of the probability of each choice, in order; nothing where the space drew.</param>
    internal S Sample(RandomSource random, List<double>? logProbabilities)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (_isSamplerStale)
        {
            _sampler.CopyFrom(_weights);
            _isSamplerStale = false;
        }

        for (int tries = 0; tries < Tries; tries++)
        {
            logProbabilities?.Clear();
            if (TryDraw(random, logProbabilities))
            {
                S drawn = S.Decode(_tokens, _numbers);
                if (drawn.IsAdmissible)
                {
                    return drawn;
                }
            }
        }

        logProbabilities?.Clear();
        return S.Sample(random);
    }

    /// <summary>What the policy says of architectures, its own or others: one pass for all of them.</summary>
    public PolicyOutput Evaluate(IReadOnlyList<S> architectures)
    {
        using var scope = NewDisposeScope();
        PolicySteps steps = EvaluateSteps(architectures);
        return new PolicyOutput(
            steps.LogProbability.sum(dim: 0).MoveToOuterDisposeScope(), steps.Entropy.sum(dim: 0).MoveToOuterDisposeScope());
    }

    /// <summary>As <see cref="Evaluate"/>, for each choice by itself.</summary>
    internal PolicySteps EvaluateSteps(IReadOnlyList<S> architectures)
    {
        ArgumentNullException.ThrowIfNull(architectures);
        var episodes = new Episode[architectures.Count];
        for (int i = 0; i < episodes.Length; i++)
        {
            episodes[i] = Episode.Read(architectures[i], _vocabulary);
        }

        using var scope = NewDisposeScope();
        EpisodeBatch batch = EpisodeBatch.Create(episodes, _vocabulary.Size, _device, _type);
        int hidden = _options.HiddenSize;
        Tensor embedded = _embedding.index_select(0, batch.Inputs).view(batch.Steps, batch.Size, hidden);
        Tensor start = zeros(1, batch.Size, hidden, _type, _device);
        (Tensor states, _, _) = _lstm.call(embedded, (start, start));
        Tensor logits = addmm(_outputBias, states.reshape(-1, hidden), _outputWeight.t(), 1, 1) / _options.Temperature;
        if (_options.TanhConstant > 0)
        {
            logits = logits.tanh() * _options.TanhConstant;
        }

        Tensor log = logits.masked_fill(batch.Excluded, double.NegativeInfinity).log_softmax(1);
        Tensor chosen = log.gather(1, batch.Choices.unsqueeze(1)).squeeze(1) * batch.IsStep;

        // An excluded token has p = 0 and log p = −∞, whose product would be NaN.
        Tensor entropy = -(log.exp() * log.masked_fill(batch.Excluded, 0)).sum(dim: 1) * batch.IsStep;
        return new PolicySteps(
            chosen.view(batch.Steps, batch.Size).MoveToOuterDisposeScope(),
            entropy.view(batch.Steps, batch.Size).MoveToOuterDisposeScope(),
            batch.IsStep.view(batch.Steps, batch.Size).MoveToOuterDisposeScope(),
            states.MoveToOuterDisposeScope());
    }

    /// <summary>Must be called after the weights were changed: <see cref="Sample(RandomSource)"/> works on a copy of them.</summary>
    public void WeightsChanged() => _isSamplerStale = true;

    /// <summary>The components are registered by name; nothing is left for a search by reflection.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>Draws tokens and numbers; false where a prefix was reached that no token may follow.</summary>
    private bool TryDraw(RandomSource random, List<double>? logProbabilities)
    {
        _sampler.Reset();
        int input = 0;
        for (int position = 0; position < _vocabulary.Positions; position++)
        {
            bool isToken = position < _tokens.Length;
            int count = _vocabulary.WriteAdmissible(position, _tokens, _admissible);
            int token = 0;
            if (count == 0)
            {
                return false;
            }

            if (count > 0)
            {
                _sampler.Step(input);
                token = DrawToken(position, random);
                logProbabilities?.Add(_drawnLogProbability);
                input = _vocabulary.OffsetOf(position) + token + 1;
            }

            if (isToken)
            {
                _tokens[position] = token;
            }
            else
            {
                NumberRange number = _vocabulary.NumberAt(position);
                _numbers[position - _tokens.Length] =
                    _vocabulary.IsNumberActive(position, _tokens) ? number.Draw(token, random) : number.Min;
            }
        }

        return true;
    }

    private int DrawToken(int position, RandomSource random)
    {
        Span<double> weights = _logits.AsSpan(0, _vocabulary.SizeOf(position));
        _sampler.WriteLogits(_vocabulary.OffsetOf(position), weights);
        double total = 0;
        double largest = double.NegativeInfinity;
        for (int token = 0; token < weights.Length; token++)
        {
            double logit = weights[token] / _options.Temperature;
            weights[token] = _options.TanhConstant > 0 ? _options.TanhConstant * Math.Tanh(logit) : logit;
            largest = _admissible[token] ? Math.Max(largest, weights[token]) : largest;
        }

        for (int token = 0; token < weights.Length; token++)
        {
            weights[token] = _admissible[token] ? Math.Exp(weights[token] - largest) : 0;
            total += weights[token];
        }

        double drawn = random.NextDouble() * total;
        int last = 0;
        for (int token = 0; token < weights.Length; token++)
        {
            if (weights[token] > 0)
            {
                last = token;
                drawn -= weights[token];
                if (drawn < 0)
                {
                    break;
                }
            }
        }

        _drawnLogProbability = Math.Log(weights[last] / total);
        return last;
    }

    private Tensor Draw(RandomSource random, params long[] shape)
    {
        long count = 1;
        foreach (long length in shape)
        {
            count *= length;
        }

        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(((2 * random.NextDouble()) - 1) * _options.InitialRange);
        }

        return tensor(values, shape, _type, _device);
    }
}
