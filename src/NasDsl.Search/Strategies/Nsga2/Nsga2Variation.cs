using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>
/// Makes two children of two parents. Discrete decisions are crossed and mutated by the space: each position from either parent, then one decision changed.
/// Continuous numbers that are active throughout are crossed by SBX and mutated polynomially, on the scale that the space draws them from: a logarithmic one
/// in the logarithm. Where a decision changes and makes a number active, the number is drawn anew.
/// </summary>
internal sealed class Nsga2Variation<S>
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;
    private readonly Nsga2Options _options;
    private readonly bool _hasChoices;
    private readonly IReadOnlyList<DecisionInfo> _numbers = NumberDecisions<S>.All;
    private readonly IReadOnlyList<NumberScale> _scales = NumberDecisions<S>.Scales;
    private readonly Encoded _firstParent = new(), _secondParent = new(), _firstChild = new(), _secondChild = new(), _mutant = new();

    public Nsga2Variation(RandomSource random, Nsga2Options options)
    {
        _random = random;
        _options = options;
        foreach (int size in S.TokenSizes)
        {
            _hasChoices |= size > 1;
        }
    }

    /// <summary>Two children. They may be equal to a parent, and where a space has bounds or constraints on numbers they need not be admissible.</summary>
    /// <exception cref="NotAdmissibleException">The space's crossover or mutation found nothing admissible.</exception>
    public (S First, S Second) Breed(S first, S second)
    {
        bool isCrossed = _random.NextDouble() < _options.CrossoverProbability;
        S one = isCrossed && _hasChoices ? S.Crossover(first, second, _random) : first;
        S other = isCrossed && _hasChoices ? S.Crossover(second, first, _random) : second;
        if (_numbers.Count == 0)
        {
            return (MutateChoices(one), MutateChoices(other));
        }

        _firstParent.Read(first);
        _secondParent.Read(second);
        _firstChild.Read(one);
        _secondChild.Read(other);
        CrossNumbers(isCrossed);
        return (Mutate(_firstChild), Mutate(_secondChild));
    }

    private S MutateChoices(S child) => _hasChoices ? child.Mutate(_random) : child;

    private void CrossNumbers(bool isCrossed)
    {
        for (int i = 0; i < _numbers.Count; i++)
        {
            if (!IsActive(i, _firstParent) || !IsActive(i, _secondParent) || !IsActive(i, _firstChild) || !IsActive(i, _secondChild))
            {
                continue;
            }

            // As in the authors' program a number is crossed with probability 1/2 where its parents are.
            double first = _firstParent.Numbers[i], second = _secondParent.Numbers[i];
            if (isCrossed && _random.NextDouble() < 0.5)
            {
                (double one, double other) = SimulatedBinaryCrossover.Cross(
                    _scales[i].ToUnit(first), _scales[i].ToUnit(second), _options.CrossoverIndex, _random);
                (first, second) = (_scales[i].FromUnit(one), _scales[i].FromUnit(other));
            }

            _firstChild.Numbers[i] = first;
            _secondChild.Numbers[i] = second;
        }
    }

    private S Mutate(Encoded child)
    {
        Encoded mutant = child;
        if (_hasChoices)
        {
            // The space's mutation may have chosen a number, which is the polynomial's to change; what it made active keeps the value that it drew.
            mutant = _mutant;
            mutant.Read(S.Decode(child.Tokens, child.Numbers).Mutate(_random));
            for (int i = 0; i < _numbers.Count; i++)
            {
                if (IsActive(i, child) && IsActive(i, mutant))
                {
                    mutant.Numbers[i] = child.Numbers[i];
                }
            }
        }

        int active = 0;
        for (int i = 0; i < _numbers.Count; i++)
        {
            active += IsActive(i, mutant) ? 1 : 0;
        }

        double probability = _options.MutationProbability ?? 1.0 / active;
        for (int i = 0; i < _numbers.Count; i++)
        {
            if (IsActive(i, mutant) && _random.NextDouble() < probability)
            {
                double unit = PolynomialMutation.Mutate(_scales[i].ToUnit(mutant.Numbers[i]), _options.MutationIndex, _random);
                mutant.Numbers[i] = _scales[i].FromUnit(unit);
            }
        }

        return S.Decode(mutant.Tokens, mutant.Numbers);
    }

    private bool IsActive(int number, Encoded encoded) => _numbers[number].IsActive(encoded.Tokens);

    private sealed class Encoded
    {
        public int[] Tokens { get; } = new int[S.TokenCount];

        public double[] Numbers { get; } = new double[S.NumberCount];

        public void Read(S architecture) => architecture.Encode(Tokens, Numbers);
    }
}
