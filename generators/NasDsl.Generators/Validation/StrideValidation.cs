using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether every stride leaves something of the image, on every path.</summary>
internal static class StrideValidation
{
    public static void Check(ImageFlow flow, Findings findings)
    {
        var said = new HashSet<string>();
        foreach (ImageReading reading in flow.Readings)
        {
            if (reading.LeavesNothing && said.Add(reading.Reader))
            {
                findings.Add(
                    StructureRules.NothingLeft, PathOf(reading), reading.Reader,
                    reading.StrideFrom is null ? Literal.Of(reading.Stride) : $"{Literal.Of(reading.Stride)}, a value of '{reading.StrideFrom}',",
                    reading.In.ToString(), reading.In.Trail);
            }
        }

        if (!findings.HasErrors && flow.Crowded is { } crowded)
        {
            findings.Add(
                StructureRules.TooManyShapes, new(crowded.Name, AttributeNames.Stride, "from"), $"'{crowded.Name}'",
                $"more than {Literal.Of(ImageFlow.MaxImages)}", Literal.Of(ImageFlow.MaxImages));
        }
    }

    private static FindingPath PathOf(ImageReading reading) =>
        reading.Layer is { } layer ? new(layer.Name, AttributeNames.Stride, reading.StrideFrom is null ? "stride" : "from")
        : reading.Reader == ImageFlow.Stem ? new(null, AttributeNames.Stem, "Stride")
        : new(null, AttributeNames.Stack);
}
