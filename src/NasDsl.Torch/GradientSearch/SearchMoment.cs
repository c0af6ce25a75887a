namespace NasDsl.Torch;

/// <summary>One step of a search by gradients.</summary>
/// <param name="Step">Its number, from 0.</param>
/// <param name="Rate">The learning rate of the weights.</param>
/// <param name="Course">How much of the search is over, from 0 in the first epoch (step) to 1 in the last: what is annealed follows it.</param>
/// <param name="MovesArchitecture">Whether the architecture parameters are moved in it.</param>
internal readonly record struct SearchMoment(long Step, double Rate, double Course, bool MovesArchitecture)
{
    /// <summary>What falls or rises linearly over the search, such as a temperature.</summary>
    /// <param name="first">Its value at the beginning.</param>
    /// <param name="last">Its value at the end.</param>
    public double Between(double first, double last) => first + ((last - first) * Course);
}
