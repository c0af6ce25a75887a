using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Whether kernels fit the smallest image that they can meet. A kernel of side k reaches (k − 1) / 2 pixels from its middle, twice as far where it is
/// dilated. On n pixels nothing is further apart than n − 1: what reaches beyond that meets padding alone and can never learn anything, which nobody
/// can mean. A kernel that is only larger than the image, such as the 5 × 5 ones on 4 × 4 in NAS-Bench-Macro, uses all of its weights.
/// </summary>
internal static class KernelValidation
{
    public static void Check(SpaceModel space, ImageFlow flow, Findings findings)
    {
        if (space.Stem is { } stem && flow.Readings.FirstOrDefault(static reading => reading.Reader == ImageFlow.Stem) is { } read)
        {
            Report(new(null, AttributeNames.Stem, "Kernel"), ImageFlow.Stem, "its convolution", Convolution(stem.Kernel), read.In, findings);
        }

        // Of the blocks of a range, which are shown at one place, the one with the smallest image is told.
        var meetings = new Dictionary<(FindingPath, string), (string Reader, OperationModel Operation, ImageAt Image)>();
        foreach (LayerDecisionModel layer in space.Decisions.OfType<LayerDecisionModel>())
        {
            IReadOnlyList<ImageReading> readings = [.. flow.Of(layer)];
            foreach ((string candidates, OperationModel operation) in KernelsOf(space, layer))
            {
                var place = (DecisionPath.Of(layer), candidates);
                if (Smallest(readings, IsTwice(operation)) is ImageAt image
                    && (!meetings.TryGetValue(place, out var known) || image.ShortSide < known.Image.ShortSide))
                {
                    meetings[place] = ($"'{layer.Path}'", operation, image);
                }
            }
        }

        foreach (var meeting in meetings)
        {
            Report(meeting.Key.Item1, meeting.Value.Reader, meeting.Key.Item2, meeting.Value.Operation, meeting.Value.Image, findings);
        }
    }

    /// <summary>The candidates of a layer that have a kernel, those together that have the same.</summary>
    private static IEnumerable<(string Candidates, OperationModel Operation)> KernelsOf(SpaceModel space, LayerDecisionModel layer) =>
        Candidates.SetOf(space, layer).Candidates
            .Where(static candidate => candidate.Operation.Kernel > 0)
            .GroupBy(static candidate => (candidate.Operation.Kernel, IsDilated(candidate.Operation), IsTwice(candidate.Operation)))
            .Select(static alike => (Listed([.. alike.Select(static candidate => candidate.Name)]), alike.First().Operation));

    private static void Report(
        FindingPath path, string reader, string candidates, OperationModel operation, ImageAt image, Findings findings)
    {
        if (Fits(operation, image))
        {
            return;
        }

        string side = Literal.Of(operation.Kernel);
        string size = image.IsSequence ? "length-" + side : IsDilated(operation) ? $"{side} × {side} pixels with gaps between them" : $"{side} × {side}";
        findings.Add(
            Reach(operation) >= image.ShortSide ? ShapeRules.KernelTooLarge : ShapeRules.KernelInPadding, path, reader, candidates,
            size, image.ToString(), image.Trail);
    }

    private static bool Fits(OperationModel operation, ImageAt image) =>
        Reach(operation) < image.ShortSide && (operation.Kernel <= image.ShortSide || IsDilated(operation));

    private static int Reach(OperationModel operation) => (operation.Kernel - 1) / 2 * (IsDilated(operation) ? 2 : 1);

    /// <summary>The smallest image that an operation meets; a separable convolution is applied twice, the second time behind the stride.</summary>
    private static ImageAt? Smallest(IReadOnlyList<ImageReading> readings, bool isTwice)
    {
        ImageAt? smallest = null;
        foreach (ImageReading reading in readings)
        {
            ImageAt image = isTwice ? reading.Out : reading.In;
            smallest = smallest is null || image.ShortSide < smallest.ShortSide ? image : smallest;
        }

        return smallest;
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1
        ? $"'{names[0]}'"
        : string.Join(", ", names.Take(names.Count - 1).Select(static name => $"'{name}'")) + $" and '{names[names.Count - 1]}'";

    private static OperationModel Convolution(int kernel) => new(OperationKind.Conv, kernel);

    private static bool IsDilated(OperationModel operation) => operation.Kind == OperationKind.DilConv;

    private static bool IsTwice(OperationModel operation) => operation.Kind == OperationKind.SepConv;
}
