namespace NasDsl.Search;

/// <summary>The probabilities of a position's tokens, from those that were observed.</summary>
internal static class ChoiceEstimator
{
    /// <summary>
    /// Of tokens without an order. Each observation is a kernel that gives its own token 1 and each token, its own too, the prior's weight over the number of
    /// kernels; the prior is one kernel more, in which all are alike.
    /// </summary>
    /// <param name="tokens">The observed tokens.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="priorWeight">The weight of the prior.</param>
    /// <param name="probabilities">Receives a probability for each token.</param>
    internal static void Write(ReadOnlySpan<int> tokens, ReadOnlySpan<double> weights, double priorWeight, Span<double> probabilities)
    {
        int size = probabilities.Length;
        double share = priorWeight / (tokens.Length + 1);
        double kernel = 1 + (size * share);
        double sum = priorWeight;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        probabilities.Fill(((sum - priorWeight) * share / kernel / sum) + (priorWeight / sum / size));
        for (int i = 0; i < tokens.Length; i++)
        {
            probabilities[tokens[i]] += weights[i] / kernel / sum;
        }
    }

    /// <summary>Of tokens that stand for ascending numbers: the parts of the unit interval, cut into as many equal pieces as there are tokens.</summary>
    /// <param name="tokens">The observed tokens.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="priorWeight">The weight of the prior.</param>
    /// <param name="probabilities">Receives a probability for each token.</param>
    internal static void WriteOrdered(ReadOnlySpan<int> tokens, ReadOnlySpan<double> weights, double priorWeight, Span<double> probabilities)
    {
        double size = probabilities.Length;
        double[] places = new double[tokens.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (tokens[i] + 0.5) / size;
        }

        var density = new ParzenEstimator(places, weights, priorWeight);
        for (int token = 0; token < probabilities.Length; token++)
        {
            probabilities[token] = density.Mass(token / size, (token + 1) / size);
        }
    }
}
