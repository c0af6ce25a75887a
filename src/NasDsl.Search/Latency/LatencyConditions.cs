namespace NasDsl.Search;

/// <summary>Where and how latencies were measured: figures of other conditions cannot be compared.</summary>
/// <param name="Device">The device's name.</param>
/// <param name="Threads">The threads that an operation could use on the CPU.</param>
/// <param name="BatchSize">The examples in a batch.</param>
public sealed record LatencyConditions(string Device, int Threads, int BatchSize);
