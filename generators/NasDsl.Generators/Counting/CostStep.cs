using System.Collections.Generic;

namespace NasDsl.Generators.Counting;

/// <summary>A part of the network on a walk through it.</summary>
internal abstract class CostStep
{
    /// <summary>The decision whose place it is, or null.</summary>
    public string? Member { get; init; }

    /// <summary>When the part is there.</summary>
    public StepCondition When { get; init; } = StepCondition.Always;

    /// <summary>The driver that is the part's own choice, because something depends on it, or −1.</summary>
    public int Own { get; init; } = -1;

    /// <summary>The drivers whose values its sizes need.</summary>
    public virtual IEnumerable<int> Reads => [];

    /// <summary>How much work it is to apply it, in layers.</summary>
    public virtual int Weight => 1;

    /// <summary>Passes the part.</summary>
    /// <param name="shape">What comes in; becomes what goes out.</param>
    /// <param name="decided">The drivers' tokens.</param>
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
