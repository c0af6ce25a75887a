using System.Globalization;

namespace NasDsl.Generators.Model;

/// <summary>The most channels that there can be somewhere in the network, and how they came to be.</summary>
/// <param name="Channels">The number; a double, because a declaration may ask for more than any whole number holds.</param>
/// <param name="Source">Where it comes from, for messages: <c>[Stem]</c>, <c>'Width' at 'Body'</c>.</param>
internal sealed record WidthAt(double Channels, string Source)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Channels.ToString("N0", CultureInfo.InvariantCulture)} of {Source}";
}
