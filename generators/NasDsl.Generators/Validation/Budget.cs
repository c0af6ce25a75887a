using System.Collections.Generic;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>A bound on one figure of a cost.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Bound">The most that it admits.</param>
internal sealed record Budget(string Attribute, string Unit, long Bound)
{
    /// <summary>The bounds of a space.</summary>
    public static IEnumerable<Budget> Of(BoundsModel bounds)
    {
        if (bounds.MaxParameters is long parameters)
        {
            yield return new(AttributeNames.MaxParameters, "parameters", parameters);
        }

        if (bounds.MaxMacs is long macs)
        {
            yield return new(AttributeNames.MaxMacs, "multiply-adds", macs);
        }
    }

    /// <summary>The least of the figures that it bounds.</summary>
    public long Least(Figures figures) => Attribute == AttributeNames.MaxMacs ? figures.LeastMacs : figures.LeastParameters;

    /// <summary>The greatest of them.</summary>
    public long Most(Figures figures) => Attribute == AttributeNames.MaxMacs ? figures.MostMacs : figures.MostParameters;
}
