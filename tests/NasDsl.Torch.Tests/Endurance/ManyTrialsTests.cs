using System.Diagnostics;
using NasDsl.Search;

namespace NasDsl.Torch.Tests;

/// <summary>What a search of many trials leaves behind.</summary>
[TestFixture, Category("Endurance")]
internal sealed class ManyTrialsTests
{
    private const int Trials = 1_500;
    private const int SettledAfter = 500;

    [Test]
    public void LeaveNoTensorAndNoMemory()
    {
        using Dataset training = TextureImages.Load(64, 1), validation = TextureImages.Load(32, 2);
        TrainFromScratch<ChainSpace> evaluator = new(
            training,
            validation,
            new TrainingRecipe { Steps = 2, BatchSize = 16, LabelSmoothing = 0.1, Augmentation = new(1), ValidateEvery = 0 },
            (architecture, recipe) => recipe with { LearningRate = new(architecture.LearningRate) });
        RandomSource random = new(1);
        Evaluate(0);
        long tensors = LiveTensors.Count;
        long memory = 0;
        for (int trial = 1; trial <= Trials; trial++)
        {
            Evaluate(trial);
            if (trial == SettledAfter)
            {
                memory = ResidentMemory();
            }
        }

        long last = ResidentMemory();
        TestContext.Out.WriteLine($"Resident after trial {SettledAfter}: {memory >> 20} MiB, after trial {Trials}: {last >> 20} MiB.");
        Assert.That(LiveTensors.Count, Is.EqualTo(tensors));
        Assert.That(last, Is.LessThan(1.05 * memory));

        void Evaluate(int trial) => evaluator.Evaluate(ChainSpace.Sample(random), new TrialContext(trial, (ulong)trial), default);
    }

    /// <summary>What the process occupies, without what the collector has only not yet given back.</summary>
    private static long ResidentMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
