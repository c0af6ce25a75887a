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

        var said = new HashSet<(FindingPath, string)>();
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is LayerDecisionModel layer)
            {
                Check(space, layer, [.. flow.Of(layer)], said, findings);
            }
        }
    }

    private static void Check(SpaceModel space, LayerDecisionModel layer, IReadOnlyList<ImageReading> readings, HashSet<(FindingPath, string)> said, Findings findings)
    {
        IEnumerable<(CandidateModel Candidate, OperationModel Kernel)> kernels = Candidates.SetOf(space, layer).Candidates
            .Where(static candidate => candidate.Operation.Kernel > 0)
            .Select(static candidate => (candidate, candidate.Operation));
        foreach (var alike in kernels.GroupBy(static one => (one.Kernel.Kernel, IsDilated(one.Kernel), IsTwice(one.Kernel))))
        {
            OperationModel operation = alike.First().Kernel;
            FindingPath path = DecisionPath.Of(layer);
            string names = Listed([.. alike.Select(static one => one.Candidate.Name)]);

            // At the place of a range of blocks the same would be said of each of its blocks.
            if (Smallest(readings, IsTwice(operation)) is ImageAt image && !Fits(operation, image) && said.Add((path, names)))
            {
                Report(path, $"'{layer.Path}'", names, operation, image, findings);
            }
        }
    }

    private static void Report(
        FindingPath path, string reader, string candidates, OperationModel operation, ImageAt image, Findings findings)
    {
        if (Fits(operation, image))
        {
            return;
        }

        string side = Literal.Of(operation.Kernel);
        findings.Add(
            Reach(operation) >= image.ShortSide ? ShapeRules.KernelTooLarge : ShapeRules.KernelInPadding, path, reader, candidates,
            IsDilated(operation) ? $"{side} × {side} pixels with gaps between them" : $"{side} × {side}", image.ToString(), image.Trail);
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
