using System;
using System.Globalization;

namespace NasDsl.Generators.Model;

/// <summary>Neighbouring tokens of a decision.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct TokenRange(int Low, int High)
{
    /// <summary>Tokens that no condition asks for; which ones does not matter.</summary>
    public static TokenRange None { get; } = new(-1, -1);

    /// <summary>Whether there is no token.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>The tokens of both.</summary>
    public TokenRange And(TokenRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Low.ToString(CultureInfo.InvariantCulture)}-{High.ToString(CultureInfo.InvariantCulture)}";
}
