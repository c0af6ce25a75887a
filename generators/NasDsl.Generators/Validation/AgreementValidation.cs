using System.Collections.Generic;
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
    /// <summary>Checks the modules of a user.</summary>
    /// <param name="declaration">The space as it is declared.</param>
    /// <param name="blocks">Its model.</param>
    /// <param name="space">The same without blocks.</param>
    /// <param name="images">The images in it, or null where there are none.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void Check(SpaceDeclaration declaration, SpaceModel blocks, SpaceModel space, ImageFlow? images, Findings findings)
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
                        OperationRules.NoStride, StridePath(blocks, layer), layer.Path, candidate.Name, display, strided.In.ToString(),
                        strided.Out.ToString(), strided.Out.Trail);
                }

                // A cell works at one number of channels, to which its inputs are brought first.
                if (!module.TakesOutChannels && layer is not CellDecisionModel && layer.Channels is not null)
                {
                    channels ??= ChannelFlow.Of(space);
                    CheckChannels(blocks, space, layer, candidate, display, channels, findings);
                }
            }
        }
    }

    private static void CheckChannels(
        SpaceModel blocks, SpaceModel space, LayerDecisionModel layer, CandidateModel candidate, string display, ChannelFlow channels, Findings findings)
    {
        if (channels.SizesOf(layer).FirstOrDefault(static sizes => sizes.In != sizes.Out) is not { } changed)
        {
            return;
        }

        FindingPath path = DecisionPath.OfSize(blocks, layer, AttributeNames.Channels, layer.Channels!);
        WidthReading widths = WidthFlow.Of(space).First(reading => reading.Layer?.Name == layer.Name);
        findings.Add(
            OperationRules.NoChannels, path with { Argument = null }, layer.Path, candidate.Name, display, Literal.Of(changed.In),
            widths.In.Source, Literal.Of(changed.Out), widths.Own.Source);
    }

    private static FindingPath StridePath(SpaceModel blocks, LayerDecisionModel layer) => layer.Stride is { } stride
        ? DecisionPath.OfSize(blocks, layer, AttributeNames.Stride, stride)
        : new(null, AttributeNames.Stack, "Reduce");

    private static string DisplayOf(SpaceDeclaration space, LayerDecisionModel layer, CandidateModel candidate)
    {
        foreach (SpaceDeclaration declared in space.WithBlocks)
        {
            if (declared.CandidateSet(layer.CandidateSet)?.Candidates.FirstOrDefault(other => other.Name == candidate.Name)?.User is { } user)
            {
                return user.Display;
            }
        }

        return candidate.Name;
    }
}
