namespace NasDsl.Torch.Tests;

/// <summary>Settings for three steps of eight examples, each reported.</summary>
internal static class FewSteps
{
    public static T Of<T>(T options, ulong seed, double rate, Augmentation? augmentation)
        where T : GradientSearchOptions => (T)((GradientSearchOptions)options with
        {
            Steps = 3,
            BatchSize = 8,
            ReportEvery = 1,
            LearningRate = new(rate),
            ArchitectureLearningRate = 0.05,
            Seed = seed,
            Augmentation = augmentation,
        });
}
