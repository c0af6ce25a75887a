using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// The forward pass of a controller with attention, over a batch of architectures whose choices are known: its script step by step, since what is read next
/// depends on the states before. In the inputs of ENAS (arXiv 1802.03268) a node's pick among k anchors has the logits v·tanh(W₁·a_j + W₂·h); where a
/// node's inputs are distinct, a subset's logit is the sum of its members', and the mean of their anchors is read next.
/// </summary>
internal sealed class AttentivePass<S>
    where S : class, IDiscrete<S>
{
    private readonly ControllerWeights _weights;
    private readonly ControllerOptions _options;
    private readonly ScriptEpisodes<S> _episodes;
    private readonly Vocabulary<S> _vocabulary;
    private readonly double? _skipPrior;
    private readonly Device _device;
    private readonly ScalarType _type;
    private readonly List<Tensor> _anchors = [], _keys = [];
    private readonly List<Tensor> _log = [], _entropy = [], _isStep = [], _states = [];
    private readonly List<Tensor> _divergences = [], _linkRows = [];
    private Tensor _state, _memory, _input;
    private Tensor? _taken;

    public AttentivePass(
        ControllerWeights weights, ControllerOptions options, Vocabulary<S> vocabulary, ScriptEpisodes<S> episodes, double? skipPrior)
    {
        (_weights, _options, _vocabulary, _episodes, _skipPrior) = (weights, options, vocabulary, episodes, skipPrior);
        (_device, _type) = (weights.Embedding.device, weights.Embedding.dtype);
        _state = zeros(episodes.Count, options.HiddenSize, _type, _device);
        _memory = _state;
        _input = Start();
    }

    /// <summary>Runs the script inside the caller's dispose scope.</summary>
    public PolicySteps Run(ControllerScript script)
    {
        for (int index = 0; index < script.Steps.Count; index++)
        {
            ControllerStep step = script.Steps[index];
            bool[]? taken = _episodes.Taken(index);
            _taken = taken is null ? null : tensor(taken, device: _device).unsqueeze(1);
            if (step.Kind == StepKind.CellInput)
            {
                Read(Start());
            }

            Advance();
            switch (step.Kind)
            {
                case StepKind.Token:
                    ChooseToken(step, index);
                    break;
                case StepKind.Inputs:
                    ChooseInputs(step);
                    break;
                case StepKind.Links:
                    ChooseLinks(step);
                    MakeAnchor(step.Anchors, _state);
                    break;
                default:
                    MakeAnchor(step.Anchors, step.Kind == StepKind.CellInput ? zeros_like(_state) : _state);
                    Read(Start());
                    break;
            }
        }

        return new PolicySteps(stack(_log), stack(_entropy), stack(_isStep), stack(_states), SkipDivergence());
    }

    private Tensor Start() => _weights.Embedding.narrow(0, 0, 1).expand(_episodes.Count, _options.HiddenSize);

    private void Advance()
    {
        Tensor gates = addmm(_weights.InputBias, _input, _weights.InputWeight.t(), 1, 1)
            + addmm(_weights.HiddenBias, _state, _weights.HiddenWeight.t(), 1, 1);
        Tensor[] parts = gates.chunk(4, 1);
        Tensor memory = (parts[1].sigmoid() * _memory) + (parts[0].sigmoid() * parts[2].tanh());
        Tensor state = parts[3].sigmoid() * memory.tanh();
        (_memory, _state) = (Where(memory, _memory), Where(state, _state));
    }

    private void ChooseToken(ControllerStep step, int index)
    {
        (int offset, int size) = (_vocabulary.OffsetOf(step.Position), _vocabulary.SizeOf(step.Position));
        Tensor logits = addmm(
            _weights.OutputBias.narrow(0, offset, size), _state, _weights.OutputWeight.narrow(0, offset, size).t(), 1, 1) / _options.Temperature;
        logits = Bound(logits, _options.TanhConstant);
        if (step.IsFirstCell && _options.FirstCellBias.Count > 0)
        {
            double[] bias = new double[size];
            for (int token = 0; token < size; token++)
            {
                bias[token] = _options.FirstCellBias.GetValueOrDefault(_vocabulary.LabelOf(offset + token));
            }

            logits += tensor(bias, _type, _device);
        }

        Tensor choices = tensor(_episodes.Choices(step.Position), device: _device);
        Choose(logits, choices, _episodes.Excluded(index, size));
        Read(_weights.Embedding.index_select(0, choices + (offset + 1)));
    }

    private void ChooseInputs(ControllerStep step)
    {
        Tensor membership = step.Sets!.Membership(_device, _type);
        Tensor choices = tensor(_episodes.Choices(step.Position), device: _device);
        Choose(Bound(Scores().matmul(membership) / _options.Temperature, _options.InputTanhConstant), choices, null);
        Tensor chosen = membership.t().index_select(0, choices) / step.Sets.Chosen;
        Read(Combine(chosen));
    }

    private void ChooseLinks(ControllerStep step)
    {
        if (step.Anchors == 0)
        {
            Read(Start());
            return;
        }

        // A link has the logits −q and q: its probability is that of a sigmoid of their difference.
        Tensor score = Bound(Scores() / _options.Temperature, _options.InputTanhConstant) * 2;
        Tensor linked = nn.functional.logsigmoid(score), unlinked = nn.functional.logsigmoid(-score);
        Tensor links = tensor(_episodes.Choices(step.Position, step.Anchors), [_episodes.Count, step.Anchors], ScalarType.Int64, _device).to(_type);
        Tensor probability = linked.exp();
        Record(
            ((links * linked) + ((1 - links) * unlinked)).sum(dim: 1),
            -((probability * linked) + ((1 - probability) * unlinked)).sum(dim: 1));
        if (_skipPrior is { } prior)
        {
            Tensor divergence = (probability * (linked - Math.Log(prior))) + ((1 - probability) * (unlinked - Math.Log(1 - prior)));
            _divergences.Add(divergence.sum(dim: 1) * _isStep[^1]);
            _linkRows.Add(_isStep[^1]);
        }

        Read(Combine(links) / (1 + links.sum(dim: 1, keepdim: true)));
    }

    /// <summary>The additive attention of the state to each anchor, shape (batch, anchors).</summary>
    private Tensor Scores()
    {
        Tensor query = _state.matmul(_weights.Query!.t()).unsqueeze(1);
        return (stack(_keys, 1) + query).tanh().matmul(_weights.Score!);
    }

    private Tensor Combine(Tensor shares) => shares.unsqueeze(1).matmul(stack(_anchors, 1)).squeeze(1);

    private void MakeAnchor(int index, Tensor value)
    {
        if (index == 0)
        {
            _anchors.Clear();
            _keys.Clear();
        }

        _anchors.Add(value);
        _keys.Add(_state.matmul(_weights.Anchor!.t()));
    }

    private void Choose(Tensor logits, Tensor choices, bool[]? excluded)
    {
        Tensor log, terms;
        if (excluded is null)
        {
            log = logits.log_softmax(1);
            terms = log.exp() * log;
        }
        else
        {
            // An excluded token has p = 0 and log p = −∞, whose product would be NaN.
            Tensor mask = tensor(excluded, device: _device).view(logits.shape);
            log = logits.masked_fill(mask, double.NegativeInfinity).log_softmax(1);
            terms = log.exp() * log.masked_fill(mask, 0);
        }

        Record(log.gather(1, choices.unsqueeze(1)).squeeze(1), -terms.sum(dim: 1));
    }

    private void Record(Tensor log, Tensor entropy)
    {
        Tensor isStep = _taken is null ? ones(_episodes.Count, _type, _device) : _taken.squeeze(1).to(_type);
        _isStep.Add(isStep);
        _log.Add(log * isStep);
        _entropy.Add(entropy * isStep);
        _states.Add(_state);
    }

    private Tensor? SkipDivergence() =>
        _divergences.Count == 0 ? null : stack(_divergences).sum(dim: 0) / stack(_linkRows).sum(dim: 0).clamp_min(1);

    private void Read(Tensor next) => _input = Where(next, _input);

    private Tensor Where(Tensor next, Tensor before) => _taken is null ? next : where(_taken, next, before);

    private static Tensor Bound(Tensor logits, double constant) => constant > 0 ? logits.tanh() * constant : logits;
}
