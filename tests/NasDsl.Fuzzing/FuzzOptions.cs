namespace NasDsl.Fuzzing;

/// <summary>How long and how hard to fuzz.</summary>
/// <param name="Declarations">How many files are composed and mutated.</param>
/// <param name="Seed">What every draw follows from.</param>
public sealed record FuzzOptions(int Declarations, ulong Seed = 1)
{
    /// <summary>The most accepted files that are compiled and run.</summary>
    public int MaxRun { get; init; } = int.MaxValue;

    /// <summary>How many networks each space builds.</summary>
    public int Networks { get; init; } = 50;

    /// <summary>How many files are compiled together.</summary>
    public int BatchSize { get; init; } = 120;

    /// <summary>How many declarations are judged at the same time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told how many declarations are done and what was seen so far.</summary>
    public Action<int, FuzzReport>? Progress { get; init; }

    /// <summary>The number of the first declaration, so that a run may be done in parts; 0.</summary>
    public int First { get; init; }
}
