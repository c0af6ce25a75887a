namespace NasDsl.Torch;

/// <summary>A choice, or a range of layers: the depth where it is open, then each layer. The state is the depth; layers beyond it cost nothing.</summary>
internal sealed class RankedLayers : RankedDecision
{
    private readonly int _first;

    /// <summary>Ranks what the weights say.</summary>
    /// <param name="operations">The weights of the operations, a row for each layer.</param>
    /// <param name="depth">The weights of the depths; null where the depth is fixed.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="first">The decision's first token.</param>
    public RankedLayers(MixtureWeights operations, MixtureWeights? depth, int min, int first)
    {
        _first = first;
        if (depth is not null)
        {
            Steps.Add([Choice(depth.ToStrengths(), token => min + token)]);
        }

        double[] weights = operations.ToStrengths();
        for (int layer = 0; layer < operations.Rows; layer++)
        {
            var byDepth = new RankedArc[depth is null ? 1 : operations.Rows + 1][];
            for (int count = 0; count < byDepth.Length; count++)
            {
                int next = layer + 1 == operations.Rows ? 0 : count;
                byDepth[count] = depth is null || layer < count
                    ? Choice(weights.AsSpan(layer * operations.Columns, operations.Columns), _ => next)
                    : [new(0, next, 0)];
            }

            Steps.Add(byDepth);
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> choices, Span<int> tokens) => choices.CopyTo(tokens[_first..]);
}
