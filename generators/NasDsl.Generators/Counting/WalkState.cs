using System;

namespace NasDsl.Generators.Counting;

/// <summary>Where a walk through the network stands: the shape, and what those drivers have been decided to be that are read again.</summary>
internal sealed class WalkState(FeatureShape shape, int[] decided) : IEquatable<WalkState>
{
    /// <summary>The token of a driver that is open.</summary>
    public const int Open = -1;

    /// <summary>The token of a driver that is not taken, because its condition is not met.</summary>
    public const int NotTaken = -2;

    public FeatureShape Shape => shape;

    /// <summary>Each driver's token, or <see cref="Open"/>, or <see cref="NotTaken"/>. Not to be changed.</summary>
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
