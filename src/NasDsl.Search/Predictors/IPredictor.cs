namespace NasDsl.Search;

/// <summary>Predicts an architecture's score from its encoding, several times over, so that the predictions' spread tells how sure they are.</summary>
public interface IPredictor
{
    /// <summary>How many predictions it makes of each architecture; at least 1.</summary>
    int MemberCount { get; }

    /// <summary>Learns from architectures with known scores. What was learned before is forgotten.</summary>
    /// <param name="features">The encodings, one behind the other, all of one length.</param>
    /// <param name="scores">The score of each, in any unit; at least one.</param>
    /// <param name="random">All randomness of the fit: the same source gives the same predictions.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or there is nothing to learn from.</exception>
    void Fit(ReadOnlySpan<float> features, ReadOnlySpan<double> scores, RandomSource random);

    /// <summary>Predicts one architecture's score. Allocates nothing.</summary>
    /// <param name="features">Its encoding.</param>
    /// <param name="predictions">Takes <see cref="MemberCount"/> predictions, in the unit of the scores.</param>
    /// <exception cref="InvalidOperationException">Nothing has been learned yet.</exception>
    void Predict(ReadOnlySpan<float> features, Span<double> predictions);
}
