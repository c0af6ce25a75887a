namespace NasDsl.Search;

/// <summary>
/// A density over [0, 1]: a mixture of normal kernels, cut off at the ends, one for each observation and one, as wide as the interval, for the prior. A kernel
/// is as wide as the distance to the farther of its neighbours, and no narrower than 1/min(100, observations + 2) (Bergstra et al. 2011; the limit and
/// the ends as in Optuna).
/// </summary>
internal sealed class ParzenEstimator
{
    private const int Tries = 1000;

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _weights;

    // The part of each kernel that lies in the interval.
    private readonly double[] _inside;

    /// <summary>The density of some observations.</summary>
    /// <param name="observations">From 0 to 1, in any order.</param>
    /// <param name="weights">The weight of each; positive.</param>
    /// <param name="priorWeight">The weight of the prior; positive.</param>
    internal ParzenEstimator(ReadOnlySpan<double> observations, ReadOnlySpan<double> weights, double priorWeight)
    {
        int prior = observations.Length;
        _means = [.. observations, 0.5];
        _weights = [.. weights, priorWeight];
        _deviations = Deviations(_means);
        _inside = new double[prior + 1];
        double sum = 0;
        foreach (double weight in _weights)
        {
            sum += weight;
        }

        for (int i = 0; i <= prior; i++)
        {
            _weights[i] /= sum;
            _inside[i] = NormalDistribution.Between(-_means[i] / _deviations[i], (1 - _means[i]) / _deviations[i]);
        }
    }

    /// <summary>The kernels' standard deviations, the prior's last.</summary>
    internal ReadOnlySpan<double> KernelDeviations => _deviations;

    /// <summary>The density at a place in the interval.</summary>
    internal double Density(double x)
    {
        double density = 0;
        for (int i = 0; i < _means.Length; i++)
        {
            density += _weights[i] * NormalDistribution.Density((x - _means[i]) / _deviations[i]) / (_deviations[i] * _inside[i]);
        }

        return density;
    }

    /// <summary>The probability of a part of the interval.</summary>
    internal double Mass(double low, double high)
    {
        double mass = 0;
        for (int i = 0; i < _means.Length; i++)
        {
            mass += _weights[i] * NormalDistribution.Between((low - _means[i]) / _deviations[i], (high - _means[i]) / _deviations[i]) / _inside[i];
        }

        return mass;
    }

    /// <summary>Draws a place in the interval.</summary>
    internal double Sample(RandomSource random)
    {
        int kernel = Weighted.Draw(_weights, random);
        double drawn = _means[kernel];
        for (int tries = 0; tries < Tries; tries++)
        {
            // At least a third of any kernel lies inside, so that this is soon over.
            drawn = _means[kernel] + (_deviations[kernel] * random.NextGaussian());
            if (drawn is >= 0 and <= 1)
            {
                return drawn;
            }
        }

        return Math.Clamp(drawn, 0, 1);
    }

    private static double[] Deviations(double[] means)
    {
        int count = means.Length;
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort((double[])means.Clone(), order);
        double least = 1.0 / Math.Min(100, count + 1);
        double[] deviations = new double[count];
        for (int rank = 0; rank < count; rank++)
        {
            double mean = means[order[rank]];
            double below = rank > 0 ? mean - means[order[rank - 1]] : 0;
            double above = rank < count - 1 ? means[order[rank + 1]] - mean : 0;
            deviations[order[rank]] = Math.Clamp(Math.Max(below, above), least, 1);
        }

        deviations[count - 1] = 1;
        return deviations;
    }
}
