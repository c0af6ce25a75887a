using NasDsl.Generated;

namespace NasDsl.Torch;

/// <summary>
/// The architectures of a mixture, the most probable one first: by the product of what is chosen, each choice and layer relative to its heaviest candidate (so that
/// the first is what <see cref="DartsRule"/> derives, whatever its depth), each input of a cell's node by its operation's weight. Used where bounds or
/// constraints refuse that first one.
/// </summary>
/// <param name="tokenCount">The number of tokens in an encoding; those of decisions that are not relaxed are 0.</param>
public sealed class ArchitectureRanking(int tokenCount)
{
    /// <summary>How many architectures are tried before the search for an admissible one is given up.</summary>
    public const int MostTries = 100_000;

    private readonly List<RankedDecision> _decisions = [];

    /// <summary>Adds a choice or a range of layers.</summary>
    /// <param name="operations">The weights of the operations, a row for each layer.</param>
    /// <param name="depth">The weights of the depths; null where the depth is fixed.</param>
    /// <param name="min">The least number of layers.</param>
    /// <param name="first">The decision's first token.</param>
    public void AddLayers(MixtureWeights operations, MixtureWeights? depth, int min, int first) =>
        _decisions.Add(new RankedLayers(operations, depth, min, first));

    /// <summary>Adds a cell.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="weights">The weights, a row for each edge: nodes in order, for each its sources in order.</param>
    /// <param name="choosable">The candidate of each token.</param>
    /// <param name="zero">The candidate that gives zeros, or −1 for none.</param>
    /// <param name="first">The decision's first token.</param>
    public void AddCell(CellTopology topology, MixtureWeights weights, ReadOnlySpan<int> choosable, int zero, int first) =>
        _decisions.Add(new RankedCell(topology, weights, choosable, zero, first));

    /// <summary>The most probable admissible architecture.</summary>
    /// <typeparam name="S">The space.</typeparam>
    /// <param name="numbers">The continuous decisions.</param>
    /// <param name="bounds">The bounds and constraints as a user reads them.</param>
    /// <param name="refusal">Gives the number of the bound or constraint that refuses an architecture, or −1.</param>
    /// <exception cref="NotAdmissibleException">None of the <see cref="MostTries"/> most probable architectures is admissible; the message says what
    /// refused them.</exception>
    public S FirstAdmissible<S>(ReadOnlySpan<double> numbers, string[] bounds, Func<S, int> refusal)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var tries = new AdmissionTries(S.SpaceName, "Derive", bounds, MostTries);
        foreach (int[] tokens in MostProbableFirst())
        {
            S architecture = S.Decode(tokens, numbers);
            if (tries.Admits(refusal(architecture)))
            {
                return architecture;
            }
        }

        throw tries.Failure();
    }

    /// <summary>The tokens of all architectures, in order; one array that is written over.</summary>
    internal IEnumerable<int[]> MostProbableFirst()
    {
        var tokens = new int[tokenCount];
        foreach (int[] choices in new BestPaths([.. _decisions.SelectMany(static decision => decision.Steps)]).InOrder())
        {
            int step = 0;
            foreach (RankedDecision decision in _decisions)
            {
                decision.Write(choices.AsSpan(step, decision.Steps.Count), tokens);
                step += decision.Steps.Count;
            }

            yield return tokens;
        }
    }
}
