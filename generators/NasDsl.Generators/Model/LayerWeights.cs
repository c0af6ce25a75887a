using System;

namespace NasDsl.Generators.Model;

/// <summary>How large the largest weight of a part can be.</summary>
internal static class LayerWeights
{
    /// <summary>The values of the largest weight tensor, in a number that cannot overflow; those of a user's own modules are not known.</summary>
    public static double Most(SpaceModel space, WidthReading reading)
    {
        double input = reading.In.Channels;
        double own = reading.Own.Channels;
        if (reading.Layer is not { } layer)
        {
            double kernel = reading.Part == "Stem" && !space.Input!.IsVector ? space.Stem!.Kernel : 1;
            return input * own * kernel * (space.Input!.IsSequence ? 1 : kernel);
        }

        // The operations of a cell read what has its width; the later layers of a range, and later copies, what has the range's.
        bool isCell = layer is CellDecisionModel;
        bool goesOn = layer is LayersDecisionModel { Max: > 1 } || layer.Repeat is not null;
        double most = isCell ? input * own : 0;
        foreach (CandidateModel candidate in Candidates.SetOf(space, layer).Candidates)
        {
            most = Math.Max(most, isCell ? 0 : Most(candidate.Operation, input, own));
            most = Math.Max(most, isCell || goesOn ? Most(candidate.Operation, own, own) : 0);
        }

        return most;
    }

    private static double Most(OperationModel operation, double input, double output)
    {
        double area = (double)operation.Kernel * operation.Kernel;
        switch (operation.Kind)
        {
            case OperationKind.Conv:
                return area * input * output;
            case OperationKind.SepConv or OperationKind.DilConv:
                return Math.Max(area * input, input * output);
            case OperationKind.MBConv:
                double hidden = input * operation.Expand;
                return Math.Max(area * hidden, hidden * Math.Max(input, output));
            case OperationKind.Conv1d:
                return operation.Kernel * input * output;
            case OperationKind.Attention:
                return Math.Max(input, output) * output;
            case OperationKind.FeedForward:
                return Math.Max(input, operation.Ratio * output) * output;
            case OperationKind.Linear:
                return input * output;
            case OperationKind.MaxPool or OperationKind.AvgPool or OperationKind.Identity:
                return input == output ? 0 : input * output;
            default:
                return 0;
        }
    }
}
