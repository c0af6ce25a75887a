using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A policy over the architectures of a space: an LSTM emits the encoding token by token (Zoph and Le, arXiv 1611.01578; sizes of ENAS,
/// arXiv 1802.03268). It reads the embedding of the token before, and every position has a softmax of its own. Inactive positions are skipped and
/// inadmissible tokens have probability 0; a continuous number is a choice between equal bins of its range. The inputs of a cell whose nodes choose
/// them, and skip links, are chosen by attention over the earlier nodes or layers, and their operations share one embedding and one softmax, as in ENAS;
/// where a node's inputs are distinct, a set of them has the sum of its members' attention as its logit. Not safe for several threads at once.
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
    private readonly ControllerScript _script = ControllerScript.Of<S>();
    private readonly LSTM _lstm;
    private readonly ControllerWeights _weights;
    private readonly PolicyDraw<S> _draw;
    private bool _isDrawStale = true;

    /// <summary>A controller with fresh weights, whose policy is nearly uniform.</summary>
    /// <param name="random">Draws the weights.</param>
    /// <param name="options">Its shape; the defaults where null.</param>
    /// <param name="build">The device and the type of its weights.</param>
    public LstmController(RandomSource random, ControllerOptions? options = null, BuildOptions? build = null)
        : base(nameof(LstmController<>))
    {
        ArgumentNullException.ThrowIfNull(random);
        _options = options ?? new ControllerOptions();
        _device = (build ?? new BuildOptions()).TargetDevice;
        _type = (build ?? new BuildOptions()).ScalarType;
        _vocabulary = new Vocabulary<S>(_options.NumberBins);
        _draw = new PolicyDraw<S>(_options, _vocabulary, _script);
        int hidden = _options.HiddenSize;
        int size = _vocabulary.Size;

        // The scope takes the temporary tensors; the weights belong to the module, whatever scope it is made in.
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var embedding = new Parameter(Draw(random, size + 1, hidden));
        _lstm = LSTM(hidden, hidden, device: _device, dtype: _type);
        var outputWeight = new Parameter(Draw(random, size, hidden));
        var outputBias = new Parameter(tensor(InitialBias(), _type, _device));
        Parameter[] lstm = [.. _lstm.parameters()];
        foreach (Parameter weight in lstm)
        {
            weight.copy_(Draw(random, weight.shape));
        }

        register_parameter("embedding", embedding);
        register_module("lstm", _lstm);
        register_parameter("output_weight", outputWeight);
        register_parameter("output_bias", outputBias);
        Parameter? anchor = null, query = null, score = null;
        if (_script.HasAttention)
        {
            anchor = new Parameter(Draw(random, hidden, hidden));
            query = new Parameter(Draw(random, hidden, hidden));
            score = new Parameter(Draw(random, hidden));
            register_parameter("attention_anchor", anchor);
            register_parameter("attention_query", query);
            register_parameter("attention_score", score);
        }

        _weights = new(embedding, lstm[0], lstm[1], lstm[2], lstm[3], outputWeight, outputBias, anchor, query, score);
        scope.Detach(parameters());
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
        if (_isDrawStale)
        {
            _draw.CopyFrom(_weights);
            _isDrawStale = false;
        }

        for (int tries = 0; tries < Tries; tries++)
        {
            logProbabilities?.Clear();
            if (_draw.TryDraw(random, logProbabilities))
            {
                S drawn = S.Decode(_draw.Tokens, _draw.Numbers);
                if (IsAdmitted(drawn))
                {
                    return drawn;
                }
            }
        }

        logProbabilities?.Clear();
        return S.Sample(random);
    }

    private static bool IsAdmitted(S drawn)
    {
        try
        {
            return drawn.IsAdmissible;
        }
        catch (NotAdmissibleException)
        {
            // A constraint that throws admits nothing.
            return false;
        }
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
    /// <param name="architectures">The architectures.</param>
    /// <param name="skipPrior">The probability of a skip link from which the divergence is wanted; null for none.</param>
    internal PolicySteps EvaluateSteps(IReadOnlyList<S> architectures, double? skipPrior = null)
    {
        ArgumentNullException.ThrowIfNull(architectures);
        using var scope = NewDisposeScope();
        PolicySteps steps = _script.HasAttention
            ? new AttentivePass<S>(
                _weights, _options, _vocabulary, new ScriptEpisodes<S>(architectures, _script, _vocabulary), skipPrior).Run(_script)
            : EvaluateChain(architectures);
        steps.LogProbability.MoveToOuterDisposeScope();
        steps.Entropy.MoveToOuterDisposeScope();
        steps.IsStep.MoveToOuterDisposeScope();
        steps.States.MoveToOuterDisposeScope();
        steps.SkipDivergence?.MoveToOuterDisposeScope();
        return steps;
    }

    /// <summary>Must be called after the weights were changed: <see cref="Sample(RandomSource)"/> works on a copy of them.</summary>
    public void WeightsChanged() => _isDrawStale = true;

    /// <summary>The components are registered by name; nothing is left for a search by reflection.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>Without attention the LSTM's inputs are known beforehand, and all steps are one call.</summary>
    private PolicySteps EvaluateChain(IReadOnlyList<S> architectures)
    {
        var episodes = new Episode[architectures.Count];
        for (int i = 0; i < episodes.Length; i++)
        {
            episodes[i] = Episode.Read(architectures[i], _vocabulary);
        }

        EpisodeBatch batch = EpisodeBatch.Create(episodes, _vocabulary.Size, _device, _type);
        int hidden = _options.HiddenSize;
        Tensor embedded = _weights.Embedding.index_select(0, batch.Inputs).view(batch.Steps, batch.Size, hidden);
        Tensor start = zeros(1, batch.Size, hidden, _type, _device);
        (Tensor states, _, _) = _lstm.call(embedded, (start, start));
        Tensor logits = addmm(_weights.OutputBias, states.reshape(-1, hidden), _weights.OutputWeight.t(), 1, 1) / _options.Temperature;
        if (_options.TanhConstant > 0)
        {
            logits = logits.tanh() * _options.TanhConstant;
        }

        Tensor log = logits.masked_fill(batch.Excluded, double.NegativeInfinity).log_softmax(1);
        Tensor chosen = log.gather(1, batch.Choices.unsqueeze(1)).squeeze(1) * batch.IsStep;

        // An excluded token has p = 0 and log p = −∞, whose product would be NaN.
        Tensor entropy = -(log.exp() * log.masked_fill(batch.Excluded, 0)).sum(dim: 1) * batch.IsStep;
        return new PolicySteps(
            chosen.view(batch.Steps, batch.Size), entropy.view(batch.Steps, batch.Size), batch.IsStep.view(batch.Steps, batch.Size), states);
    }

    private double[] InitialBias()
    {
        double[] bias = new double[_vocabulary.Size];
        for (int token = 0; token < bias.Length; token++)
        {
            bias[token] = _options.OperationBias.GetValueOrDefault(_vocabulary.LabelOf(token));
        }

        return bias;
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
