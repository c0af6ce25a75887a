namespace Digits.Running;

/// <summary>What one search found, or one random architecture, and what it cost to find it.</summary>
/// <param name="Name">The search.</param>
/// <param name="Architecture">What it found.</param>
/// <param name="Trials">Architectures that were evaluated; null where a search has no trials.</param>
/// <param name="SearchTime">How long it searched, the training of shared weights not counted.</param>
/// <param name="IsBaseline">Whether it stands for no search: it counts for the mean of random architectures only.</param>
/// <param name="Key">Its own number, from which its retraining is seeded, whatever else runs.</param>
public sealed record Finalist<S>(string Name, S Architecture, int? Trials, TimeSpan SearchTime, bool IsBaseline, ulong Key)
{
    /// <summary>Accuracy on the validation data after retraining, from 0 to 1.</summary>
    public double Validation { get; init; } = double.NaN;

    /// <summary>Accuracy on the test data after retraining, from 0 to 1.</summary>
    public double Test { get; init; } = double.NaN;

    /// <summary>Why it was not retrained, if it was not.</summary>
    public string? Error { get; init; }
}
