namespace NasDsl.Search;

/// <summary>The estimators of a space's decisions, among good trials and the others. They are made when they are asked for and kept until something new is told.</summary>
internal sealed class TpeModel<S>(TpeOptions options, bool[] isOrdered)
    where S : class, ISearchSpace<S>
{
    private readonly Observations<S> _observations = new();
    private readonly double[]?[] _goodTokens = new double[]?[S.TokenCount];
    private readonly double[]?[] _otherTokens = new double[]?[S.TokenCount];
    private readonly ParzenEstimator?[] _goodNumbers = new ParzenEstimator?[S.NumberCount];
    private readonly ParzenEstimator?[] _otherNumbers = new ParzenEstimator?[S.NumberCount];

    internal int Count => _observations.Count;

    internal void Add(S architecture, double score)
    {
        _observations.Add(architecture, score);
        _observations.Divide(Math.Min(options.MaxGood, (int)Math.Ceiling(options.GoodFraction * _observations.Count)));
        Array.Clear(_goodTokens);
        Array.Clear(_otherTokens);
        Array.Clear(_goodNumbers);
        Array.Clear(_otherNumbers);
    }

    /// <summary>The probabilities of a position's tokens.</summary>
    internal double[] Tokens(int position, bool good)
    {
        double[]?[] kept = good ? _goodTokens : _otherTokens;
        return kept[position] ??= Estimate(position, good);
    }

    /// <summary>The density of a continuous number on its scale.</summary>
    internal ParzenEstimator Number(DecisionInfo number, bool good)
    {
        ParzenEstimator?[] kept = good ? _goodNumbers : _otherNumbers;
        return kept[number.FirstToken] ??= Estimate(number, good);
    }

    private double[] Estimate(int position, bool good)
    {
        double[] probabilities = new double[S.TokenSizes[position]];
        (int[] tokens, double[] weights) = _observations.At(position, good);
        if (isOrdered[position])
        {
            ChoiceEstimator.WriteOrdered(tokens, weights, options.PriorWeight, probabilities);
        }
        else
        {
            ChoiceEstimator.Write(tokens, weights, options.PriorWeight, probabilities);
        }

        return probabilities;
    }

    private ParzenEstimator Estimate(DecisionInfo number, bool good)
    {
        (double[] places, double[] weights) = _observations.At(number, good);
        return new ParzenEstimator(places, weights, options.PriorWeight);
    }
}
