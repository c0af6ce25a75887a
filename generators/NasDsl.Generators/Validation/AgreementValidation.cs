using System.Linq;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>
/// Whether all candidates of a place give one shape. The language's own operations can give every shape; a user's module can keep what it reads.
/// </summary>
internal static class AgreementValidation
{
    public static void Check(SpaceDeclaration declaration, SpaceModel space, ImageFlow? images, Findings findings)
    {
        ChannelFlow? channels = null;
        foreach (LayerDecisionModel layer in space.Decisions.OfType<LayerDecisionModel>())
        {
            foreach (CandidateModel candidate in Candidates.SetOf(space, layer).Candidates)
            {
                if (candidate.Operation.User is not { } module)
                {
                    continue;
                }

                string display = DisplayOf(declaration, layer, candidate);
                if (!module.TakesStride && images?.Of(layer).FirstOrDefault(static reading => reading is { Stride: > 1, LeavesNothing: false }) is { } strided)
                {
                    findings.Add(
                        OperationRules.NoStride, StridePath(layer), layer.Name, candidate.Name, display, strided.In.ToString(),
                        strided.Out.ToString(), strided.Out.Trail);
                }

                // A cell works at one number of channels, to which its inputs are brought first.
                if (!module.TakesOutChannels && layer is not CellDecisionModel && layer.Channels is not null)
                {
                    channels ??= ChannelFlow.Of(space);
                    CheckChannels(space, layer, candidate, display, channels, findings);
                }
            }
        }
    }

    private static void CheckChannels(
        SpaceModel space, LayerDecisionModel layer, CandidateModel candidate, string display, ChannelFlow channels, Findings findings)
    {
        if (channels.SizesOf(layer).FirstOrDefault(static sizes => sizes.In != sizes.Out) is not { } changed)
        {
            return;
        }

        WidthReading widths = WidthFlow.Of(space).First(reading => reading.Layer == layer);
        findings.Add(
            OperationRules.NoChannels, new(layer.Name, AttributeNames.Channels), layer.Name, candidate.Name, display, Literal.Of(changed.In),
            widths.In.Source, Literal.Of(changed.Out), widths.Own.Source);
    }

    private static FindingPath StridePath(LayerDecisionModel layer) => layer.Stride is { } stride
        ? new(layer.Name, AttributeNames.Stride, stride.From is null ? "stride" : "from")
        : new(null, AttributeNames.Stack, "Reduce");

    private static string DisplayOf(SpaceDeclaration space, LayerDecisionModel layer, CandidateModel candidate) =>
        space.CandidateSet(layer.CandidateSet)?.Candidates.FirstOrDefault(declared => declared.Name == candidate.Name)?.User?.Display ?? candidate.Name;
}
