using NasDsl.Generators.Model;

namespace NasDsl.Generators.Counting;

/// <summary>A size at a place of the network, as a walk reads it: a constant, or the value that a driver has in the present state.</summary>
/// <param name="Constant">The number, where there is no driver.</param>
/// <param name="Driver">The driver's number, or −1.</param>
/// <param name="Values">The driver's values by token.</param>
internal readonly record struct PlaceSize(int Constant, int Driver = -1, EquatableArray<int> Values = default)
{
    /// <summary>The number, given what the drivers have been decided to be. One that is not taken has its default, the first of its values.</summary>
    public int In(int[] decided) => Driver < 0 ? Constant : Values[decided[Driver] < 0 ? 0 : decided[Driver]];
}
