using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>Tells of a training's epochs as points of curves, by step: the loss, and the accuracy where it was measured.</summary>
internal static class TrainingCurve
{
    public static void Tell(this IEnumerable<TrainingProgress> epochs, IProgress<CurvePoint>? curve)
    {
        foreach (TrainingProgress epoch in epochs)
        {
            epoch.Tell(curve);
        }
    }

    public static void Tell(this TrainingProgress epoch, IProgress<CurvePoint>? curve)
    {
        curve?.Report(new CurvePoint("training loss", epoch.Step, epoch.TrainingLoss));
        if (epoch.ValidationAccuracy is { } accuracy)
        {
            curve?.Report(new CurvePoint("validation accuracy", epoch.Step, accuracy));
        }
    }
}
