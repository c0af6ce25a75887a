namespace NasDsl.Search.Studies;

/// <summary>How long a worker has worked on a study since it last said so. Time in which several work counts once.</summary>
/// <param name="Worker">Who.</param>
/// <param name="Time">How long.</param>
public readonly record struct WorkedTime(string Worker, TimeSpan Time);
