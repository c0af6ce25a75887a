using System.Globalization;

namespace NasDsl.Generators.Counting;

/// <summary>A range of costs as a sentence.</summary>
internal static class CostText
{
    public static string Of(CostRange range)
    {
        string parameters = Between(range.Least.Parameters, range.Most?.Parameters, "parameters", range.IsExact);
        return $"Its networks have {parameters} and {Between(range.Least.MultiplyAdds, range.Most?.MultiplyAdds, "multiply-adds", range.IsExact)}.";
    }

    /// <summary>A number as people read it.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // What is no architecture's figure is not said as if it were.
    private static string Between(long least, long? most, string unit, bool isExact) => (most, isExact) switch
    {
        (null, _) => $"at least {Grouped(least)} {unit}",
        (long same, true) when same == least => $"{Grouped(least)} {unit}",
        (long greatest, true) => $"{Grouped(least)} to {Grouped(greatest)} {unit}",
        (long greatest, _) => $"not fewer than {Grouped(least)} and not more than {Grouped(greatest)} {unit}",
    };
}
