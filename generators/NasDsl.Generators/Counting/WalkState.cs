using System;

namespace NasDsl.Generators.Counting;

/// <summary>Where a walk through the network stands: the shape, and what those drivers have been decided to be that are read again.</summary>
internal sealed class WalkState(FeatureShape shape, int[] decided) : IEquatable<WalkState>
{
    /// <summary>The value of a driver that is open.</summary>
    public const int Open = -1;

    public FeatureShape Shape => shape;

    /// <summary>Each driver's value, or <see cref="Open"/>. Not to be changed.</summary>
    public int[] Decided => decided;

    public bool Equals(WalkState? other) => other is not null && shape == other.Shape && decided.AsSpan().SequenceEqual(other.Decided);

    public override bool Equals(object? obj) => Equals(obj as WalkState);

    public override int GetHashCode()
    {
        int hash = shape.GetHashCode();
        foreach (int value in decided)
        {
            hash = unchecked((hash * 31) + value);
        }

        return hash;
    }
}
