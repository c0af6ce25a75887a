namespace NasDsl.Generators.Counting;

/// <summary>When a decision is taken: while a driver has one of some neighbouring tokens; always where there is no driver.</summary>
/// <param name="Driver">The driver's number, or −1.</param>
/// <param name="Low">The least of the tokens.</param>
/// <param name="High">The greatest of them.</param>
internal readonly record struct StepCondition(int Driver, int Low, int High)
{
    /// <summary>The condition that is always met.</summary>
    public static StepCondition Always { get; } = new(-1, 0, 0);

    /// <summary>Whether it is met. A driver that is not taken itself opens nothing.</summary>
    public bool IsMet(int[] decided) => Driver < 0 || (decided[Driver] >= Low && decided[Driver] <= High);
}
