namespace NasDsl.Torch;

/// <summary>Draws architectures from a controller's policy: its script step by step, over the plain copy of its weights.</summary>
internal sealed class PolicyDraw<S>
    where S : class, IDiscrete<S>
{
    private readonly ControllerOptions _options;
    private readonly Vocabulary<S> _vocabulary;
    private readonly ControllerScript _script;
    private readonly LstmSampler _sampler;
    private readonly bool[] _admissible;
    private readonly double[] _logits;
    private readonly double[] _scores;
    private readonly int[] _members;
    private double _logProbability;

    public PolicyDraw(ControllerOptions options, Vocabulary<S> vocabulary, ControllerScript script)
    {
        (_options, _vocabulary, _script) = (options, vocabulary, script);
        _sampler = new LstmSampler(options.HiddenSize, vocabulary.Size, script.MostAnchors);
        _admissible = new bool[vocabulary.LargestSize];
        _logits = new double[vocabulary.LargestSize];
        (_scores, _members) = (new double[script.MostAnchors], new int[script.MostAnchors]);
    }

    /// <summary>The tokens that were drawn.</summary>
    public int[] Tokens { get; } = new int[S.TokenCount];

    /// <summary>The numbers that were drawn.</summary>
    public double[] Numbers { get; } = new double[S.NumberCount];

    /// <summary>Must be called after the weights were changed.</summary>
    public void CopyFrom(ControllerWeights weights) => _sampler.CopyFrom(weights);

    /// <summary>Draws tokens and numbers; false where a prefix was reached that no token may follow.</summary>
    /// <param name="random">Draws.</param>
    /// <param name="logProbabilities">Receives the logarithm of each choice's probability, row by row as an evaluation of the policy has them.</param>
    public bool TryDraw(RandomSource random, List<double>? logProbabilities)
    {
        _sampler.Reset();
        foreach (ControllerStep step in _script.Steps)
        {
            int count = _vocabulary.WriteAdmissible(step, Tokens, _admissible);
            if (count == 0 && step.Kind == StepKind.Token)
            {
                return false;
            }

            _logProbability = 0;
            if (count < 0)
            {
                Skip(step, random);
            }
            else
            {
                Take(step, random);
            }

            if (step.IsChoice && (count >= 0 || _script.HasAttention))
            {
                logProbabilities?.Add(_logProbability);
            }
        }

        return true;
    }

    private void Skip(ControllerStep step, RandomSource random)
    {
        if (step.Kind == StepKind.Links)
        {
            Tokens.AsSpan(step.Position, step.Anchors).Clear();
        }
        else if (step.Position >= 0)
        {
            bool isDrawn = step.Position >= Tokens.Length && _vocabulary.IsNumberActive(step.Position, Tokens);
            Write(step.Position, 0, isDrawn ? random : null);
        }
    }

    private void Take(ControllerStep step, RandomSource random)
    {
        if (step.Kind == StepKind.CellInput)
        {
            _sampler.Read(0);
        }

        _sampler.Step();
        switch (step.Kind)
        {
            case StepKind.Token:
                Span<double> logits = _logits.AsSpan(0, _vocabulary.SizeOf(step.Position));
                int offset = _vocabulary.OffsetOf(step.Position);
                _sampler.WriteLogits(offset, logits);
                Bound(logits, _options.TanhConstant);
                AddBias(step, offset, logits);
                int token = Draw(logits, random);
                Write(step.Position, token, random);
                _sampler.Read(offset + token + 1);
                break;
            case StepKind.Inputs:
                DrawInputs(step, random);
                break;
            case StepKind.Links:
                DrawLinks(step, random);
                break;
            default:
                _sampler.MakeAnchor(step.Anchors, step.Kind == StepKind.CellInput);
                _sampler.Read(0);
                break;
        }
    }

    private void DrawInputs(ControllerStep step, RandomSource random)
    {
        Span<double> scores = _scores.AsSpan(0, step.Anchors), logits = _logits.AsSpan(0, _vocabulary.SizeOf(step.Position));
        InputSets sets = step.Sets!;
        _sampler.WriteScores(scores);
        for (int set = 0; set < logits.Length; set++)
        {
            logits[set] = 0;
            foreach (int member in sets.Members(set))
            {
                logits[set] += scores[member];
            }
        }

        Bound(logits, _options.InputTanhConstant);
        int token = Draw(logits, random);
        Write(step.Position, token, null);
        _sampler.ReadAnchors(sets.Members(token), 1f / sets.Chosen);
    }

    private void DrawLinks(ControllerStep step, RandomSource random)
    {
        Span<double> scores = _scores.AsSpan(0, step.Anchors);
        int linked = 0;
        if (step.Anchors > 0)
        {
            _sampler.WriteScores(scores);
            Bound(scores, _options.InputTanhConstant);
            for (int earlier = 0; earlier < scores.Length; earlier++)
            {
                // The logits are −q and q.
                double probability = 1 / (1 + Math.Exp(-2 * scores[earlier]));
                bool isLinked = random.NextDouble() < probability;
                Tokens[step.Position + earlier] = isLinked ? 1 : 0;
                _logProbability += Math.Log(isLinked ? probability : 1 - probability);
                if (isLinked)
                {
                    _members[linked++] = earlier;
                }
            }

            _sampler.ReadAnchors(_members.AsSpan(0, linked), 1f / (1 + linked));
        }
        else
        {
            _sampler.Read(0);
        }

        _sampler.MakeAnchor(step.Anchors, isInput: false);
    }

    private void Write(int position, int token, RandomSource? random)
    {
        if (position < Tokens.Length)
        {
            Tokens[position] = token;
            return;
        }

        NumberRange number = _vocabulary.NumberAt(position);
        Numbers[position - Tokens.Length] = random is null ? number.Min : number.Draw(token, random);
    }

    private void Bound(Span<double> logits, double constant)
    {
        foreach (ref double logit in logits)
        {
            logit /= _options.Temperature;
            logit = constant > 0 ? constant * Math.Tanh(logit) : logit;
        }
    }

    private void AddBias(ControllerStep step, int offset, Span<double> logits)
    {
        if (step.IsFirstCell && _options.FirstCellBias.Count > 0)
        {
            for (int token = 0; token < logits.Length; token++)
            {
                logits[token] += _options.FirstCellBias.GetValueOrDefault(_vocabulary.LabelOf(offset + token));
            }
        }
    }

    /// <summary>Draws one of the admissible tokens; the logits become weights.</summary>
    private int Draw(Span<double> logits, RandomSource random)
    {
        double total = 0;
        double largest = double.NegativeInfinity;
        for (int token = 0; token < logits.Length; token++)
        {
            largest = _admissible[token] ? Math.Max(largest, logits[token]) : largest;
        }

        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = _admissible[token] ? Math.Exp(logits[token] - largest) : 0;
            total += logits[token];
        }

        double drawn = random.NextDouble() * total;
        int last = 0;
        for (int token = 0; token < logits.Length; token++)
        {
            if (logits[token] > 0)
            {
                last = token;
                drawn -= logits[token];
                if (drawn < 0)
                {
                    break;
                }
            }
        }

        _logProbability = Math.Log(logits[last] / total);
        return last;
    }
}
