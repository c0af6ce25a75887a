using NasDsl.Generated;

namespace NasDsl.NUnit.Shrinking;

/// <summary>Draws architectures of a space and makes them smaller.</summary>
internal sealed class ArchitectureSource<S> : ArchitectureSource
    where S : class, ISearchSpace<S>
{
    // A number is moved towards its least value by a half, a quarter, … of the way, down to this.
    private const int Halvings = 7;

    internal override IReadOnlyList<object>? All(int most) =>
        SmallSpace.Over(typeof(S)) is { } small && small.Cardinality <= most ? [.. small.All().Where(architecture => IsAdmitted((S)architecture))] : null;

    internal override object Sample(RandomSource random) => S.Sample(random);

    internal override IEnumerable<object> Smaller(object architecture)
    {
        var own = (S)architecture;
        foreach (S candidate in Candidates(own))
        {
            if (EncodingOrder<S>.IsSmaller(candidate, own) && IsAdmitted(candidate))
            {
                yield return candidate;
            }
        }
    }

    private static IEnumerable<S> Candidates(S own)
    {
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        own.Encode(tokens, numbers);
        DecisionInfo[] decisions = S.Decisions.ToArray();

        // Everything at its first value, then one decision after another, then a layer less (the last one is among the neighbours), then one step of one decision.
        yield return Settled(decisions, new int[tokens.Length], new double[numbers.Length], reset: decisions);
        foreach (DecisionInfo decision in decisions)
        {
            yield return Settled(decisions, tokens, numbers, reset: [decision]);
        }

        foreach (DecisionInfo range in decisions.Where(decision => decision.Kind == DecisionKind.Layers && decision.HasDepth && !decision.HasLinks))
        {
            int depth = (int)range.Min + tokens[range.FirstToken];
            for (int layer = 0; layer < depth - 1 && tokens[range.FirstToken] > 0; layer++)
            {
                yield return S.Decode(WithoutLayer(tokens, range, layer, depth), numbers);
            }
        }

        yield return own.Canonical();
        foreach (S neighbor in own.Neighbors())
        {
            yield return neighbor;
        }

        foreach (DecisionInfo number in decisions.Where(decision => decision.Kind == DecisionKind.Number && decision.IsActive(tokens)))
        {
            var scale = new NumberScale(number.Min, number.Max, number.IsLogarithmic);
            double unit = scale.ToUnit(numbers[number.FirstToken]);
            for (double step = unit / 2; step > Math.Pow(0.5, Halvings); step /= 2)
            {
                double[] moved = [.. numbers];
                moved[number.FirstToken] = scale.FromUnit(unit - step);
                yield return S.Decode(tokens, moved);
            }
        }
    }

    private static int[] WithoutLayer(int[] own, DecisionInfo range, int layer, int depth)
    {
        int[] tokens = [.. own];
        Span<int> layers = tokens.AsSpan(range.FirstToken + 1, range.TokenCount - 1);
        layers[(layer + 1)..depth].CopyTo(layers[layer..]);
        layers[depth - 1] = 0;
        tokens[range.FirstToken]--;
        return tokens;
    }

    /// <summary>The architecture with some decisions at their first value. What is not taken any more has it too, and so has what is taken now.</summary>
    private static S Settled(DecisionInfo[] decisions, int[] ownTokens, double[] ownNumbers, DecisionInfo[] reset)
    {
        int[] tokens = [.. ownTokens];
        double[] numbers = [.. ownNumbers];
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.IsActive(tokens) && !reset.Contains(decision))
            {
                continue;
            }

            if (decision.Kind == DecisionKind.Number)
            {
                numbers[decision.FirstToken] = decision.Min;
            }
            else
            {
                tokens.AsSpan(decision.FirstToken, decision.TokenCount).Clear();
            }
        }

        return S.Decode(tokens, numbers);
    }

    private static bool IsAdmitted(S architecture)
    {
        try
        {
            return architecture.IsAdmissible;
        }
        catch (NotAdmissibleException)
        {
            // A constraint threw, which is no architecture to test anything with.
            return false;
        }
    }
}
