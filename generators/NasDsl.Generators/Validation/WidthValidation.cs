using System.Globalization;
using System.Linq;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether the numbers stay within what tensors and ints hold, on the widest path.</summary>
internal static class WidthValidation
{
    /// <summary>The most copies of one decision; published networks have up to 20.</summary>
    public const int MaxCopies = 1000;

    /// <summary>The most values of one tensor. Libtorch could have more, in 8 GB and upwards.</summary>
    public const double MaxValues = int.MaxValue;

    public static void CheckCopies(SpaceModel blocks, SpaceModel space, Findings findings)
    {
        foreach (LayerDecisionModel layer in space.Decisions.OfType<LayerDecisionModel>())
        {
            if (layer.Repeat is { } repeat && SizeValues.Of(space, repeat).Max() is > MaxCopies and int copies)
            {
                findings.Add(
                    ShapeRules.TooManyCopies, DecisionPath.OfSize(blocks, layer, AttributeNames.Repeat, repeat), layer.Path, Literal.Of(MaxCopies), Literal.Of(copies));
            }
        }
    }

    /// <summary>Checks what every part gives, and its weights; stops at the first part that is too large, since what follows reads it.</summary>
    public static void Check(SpaceModel blocks, SpaceModel space, ImageFlow? flow, Findings findings)
    {
        long pixels = (long)space.Input!.Height * space.Input.Width;
        if (space.Input.Channels * (double)pixels > MaxValues)
        {
            string size = space.Input.IsVector ? "one feature" : ImageAt.Of(space.Input).ToString();
            Refuse(new(null, AttributeNames.Input), "[Input]", space.Input.Channels, size, pixels);
            return;
        }

        foreach (WidthReading reading in WidthFlow.Of(space))
        {
            FindingPath path = reading.Layer is { } layer ? PathOf(blocks, layer) : PathOf(space, reading.Part!);
            string name = reading.Layer is null ? $"[{reading.Part}]" : $"'{reading.Layer.Path}'";
            ImageAt? image = flow is null ? null : Largest(flow, reading);
            if (reading.Out.Channels * (image?.Pixels ?? 1) > MaxValues)
            {
                Refuse(path, name, reading.Out.Channels, image?.ToString() ?? "one feature", image?.Pixels ?? 1);
                return;
            }

            if (LayerWeights.Most(space, reading) is > MaxValues and double weights)
            {
                findings.Add(
                    ShapeRules.TooManyWeights, path, name, Show(reading.In.Channels), reading.In.Source, Show(reading.Own.Channels),
                    reading.Own.Source, Show(weights), Show(MaxValues));
                return;
            }
        }

        void Refuse(FindingPath path, string name, double channels, string image, long each) => findings.Add(
            ShapeRules.ImageTooLarge, path, name, Show(channels), image, Show(channels * each), Show(MaxValues));
    }

    private static ImageAt? Largest(ImageFlow flow, WidthReading reading)
    {
        ImageAt? largest = null;
        foreach (ImageReading read in flow.Readings)
        {
            if (read.Layer?.Name == reading.Layer?.Name && (reading.Layer is not null || read.Reader == $"[{reading.Part}]") && !read.LeavesNothing
                && (largest is null || read.Out.Pixels > largest.Pixels))
            {
                largest = read.Out;
            }
        }

        return largest;
    }

    private static FindingPath PathOf(SpaceModel blocks, LayerDecisionModel layer) =>
        layer.Channels is { } channels ? DecisionPath.OfSize(blocks, layer, AttributeNames.Channels, channels) : DecisionPath.Of(layer);

    private static FindingPath PathOf(SpaceModel space, string part) => new(null, part, part switch
    {
        AttributeNames.Stem => space.Stem!.Channels is null ? "Multiplier" : space.Stem.Channels.From is null ? "channels" : "channelsFrom",
        AttributeNames.Head => space.Head!.Channels!.From is null ? "channels" : "channelsFrom",
        _ => "count",
    });

    private static string Show(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
