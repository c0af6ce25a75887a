using System.Collections.Generic;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether every stride leaves something of the image, on every path.</summary>
internal static class StrideValidation
{
    public static void Check(SpaceModel space, ImageFlow flow, Findings findings)
    {
        var said = new HashSet<FindingPath>();
        foreach (ImageReading reading in flow.Readings)
        {
            if (reading.LeavesNothing && PathOf(space, reading) is var path && said.Add(path))
            {
                findings.Add(
                    StructureRules.NothingLeft, path, reading.Reader,
                    reading.StrideFrom is null ? Literal.Of(reading.Stride) : $"{Literal.Of(reading.Stride)}, a value of '{reading.StrideFrom}',",
                    reading.In.Described, reading.In.Trail);
            }
        }

        if (!findings.HasErrors && flow.Crowded is { } crowded)
        {
            findings.Add(
                StructureRules.TooManyShapes, crowded.Stride is { } stride ? DecisionPath.OfSize(space, crowded, AttributeNames.Stride, stride) : DecisionPath.Of(crowded),
                $"'{crowded.Path}'",
                $"more than {Literal.Of(ImageFlow.MaxImages)}", Literal.Of(ImageFlow.MaxImages));
        }
    }

    private static FindingPath PathOf(SpaceModel space, ImageReading reading) =>
        reading.Layer is { } layer ? DecisionPath.OfSize(space, layer, AttributeNames.Stride, layer.Stride!)
        : reading.Reader == ImageFlow.Stem ? new(null, AttributeNames.Stem, "Stride")
        : new(null, AttributeNames.Stack);
}
