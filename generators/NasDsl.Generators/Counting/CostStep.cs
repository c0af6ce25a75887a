using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>A part of the network on a walk through it.</summary>
internal abstract class CostStep
{
    /// <summary>The drivers whose values it needs.</summary>
    public virtual IEnumerable<int> Reads => [];

    /// <summary>How much work it is to apply it, in layers.</summary>
    public virtual int Weight => 1;

    /// <summary>Passes the part.</summary>
    /// <param name="shape">What comes in; becomes what goes out.</param>
    /// <param name="decided">The drivers' values.</param>
    /// <param name="required">What the architectures must have, or null.</param>
    /// <returns>What the part costs, over its own choices.</returns>
    public abstract Figures Pass(ref FeatureShape shape, int[] decided, Requirement? required);

    /// <summary>What an operation of this stride leaves of a shape.</summary>
    protected static FeatureShape After(FeatureShape shape, int channels, int stride) => new(
        channels, OperationCosts.Strided(shape.Height, stride), OperationCosts.Strided(shape.Width, stride));

    /// <summary>The drivers among some sizes.</summary>
    protected static IEnumerable<int> DriversOf(params PlaceSize[] sizes)
    {
        foreach (PlaceSize size in sizes)
        {
            if (size.Driver >= 0)
            {
                yield return size.Driver;
            }
        }
    }
}
