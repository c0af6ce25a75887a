using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>One way through the network as far as it has been followed.</summary>
/// <param name="Image">The image at its end.</param>
/// <param name="Chosen">The values of the decisions on it that a later part reads too.</param>
internal sealed record ImagePath(ImageAt Image, ImmutableSortedDictionary<string, int> Chosen)
{
    /// <summary>Equal for paths that go on alike.</summary>
    public string Key => string.Join(
        ";",
        Chosen.Select(static choice => $"{choice.Key}={choice.Value.ToString(CultureInfo.InvariantCulture)}").Prepend(Image.ToString()));

    /// <summary>The path behind a part.</summary>
    /// <param name="reading">What the part reads.</param>
    /// <param name="lastUses">The decisions that nothing behind it reads.</param>
    public ImagePath Through(ImageReading reading, IReadOnlyList<string> lastUses)
    {
        ImmutableSortedDictionary<string, int> chosen = reading.StrideFrom is string from ? Chosen.SetItem(from, reading.Stride) : Chosen;
        return new(reading.Out, chosen.RemoveRange(lastUses));
    }
}
