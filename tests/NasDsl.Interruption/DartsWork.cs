using System.Globalization;
using System.Text;
using NasDsl.Search;
using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Interruption;

/// <summary>The work that is killed: a DARTS search with momentum, Adam, batch norms, augmentation and a falling rate, which keeps its state after each step.</summary>
public static class DartsWork
{
    private const int Examples = 96;

    /// <summary>Searches on one thread; gives all that must be the same to the last bit: the derived architecture, every report, the final architecture parameters and all
    /// weights and buffers.</summary>
    /// <param name="steps">How many steps the search has.</param>
    /// <param name="seed">Determines it.</param>
    /// <param name="folder">Where its state is kept; null for nowhere.</param>
    /// <param name="told">Is told of each step.</param>
    public static byte[] Run(int steps, ulong seed, string? folder, Action<long>? told = null)
    {
        set_num_threads(1);
        using Dataset data = Images();
        DartsOptions options = new()
        {
            Steps = steps,
            BatchSize = 8,
            LearningRate = new(0.1, 0.001),
            ArchitectureLearningRate = 0.05,
            Augmentation = new(1, true),
            ReportEvery = 1,
            Seed = seed,
            Checkpoints = CheckpointSchedule.EachStep,
        };
        using MemoryStream bits = new();
        Darts<WorkSpace> search = new(data, options) { Ended = supernet => Write(supernet, bits) };
        GradientResult<WorkSpace> result = search.Run(
            new Told(told), checkpoints: folder is null ? null : new CheckpointFolder(folder));
        StringBuilder text = new(result.Architecture.ToString());
        text.Append(CultureInfo.InvariantCulture, $" {result.End} {result.Steps} {result.Images}\n");
        foreach (GradientProgress<WorkSpace> report in result.History)
        {
            text.Append(CultureInfo.InvariantCulture, $"{report.Step} {report.Images} {report.TrainingLoss:R} {report.ValidationLoss:R} {report.ValidationAccuracy:R} {report.Architecture}");
            foreach (ArchitectureSnapshot decision in report.Alpha)
            {
                foreach (double alpha in decision.Alpha)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {alpha:R}");
                }
            }

            text.Append('\n');
        }

        bits.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return bits.ToArray();
    }

    private static void Write(MixtureSupernet<WorkSpace> supernet, Stream bits)
    {
        using DisposeScope scope = NewDisposeScope();
        foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
        {
            bits.Write(decision.Value.detach().contiguous().bytes);
        }

        foreach ((string name, Tensor tensor) in supernet.state_dict())
        {
            bits.Write(Encoding.UTF8.GetBytes(name));
            bits.Write(tensor.detach().contiguous().bytes);
        }
    }

    // Stripes along rows, columns and diagonals, and noise.
    private static Dataset Images()
    {
        RandomSource random = new(1);
        byte[] pixels = new byte[Examples * 64], labels = new byte[Examples];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int image, int y, int x) = (i / 64, i / 8 % 8, i % 8);
            labels[image] = (byte)(image % 4);
            int stripe = (image % 4) switch { 0 => y, 1 => x, 2 => x + y, _ => 0 };
            pixels[i] = (byte)((stripe % 2 * 120) + random.Next(100));
        }

        return Dataset.FromImages(new ImageData(pixels, labels, 1, 8, 8, 4), new ImageNormalization([0.5f], [0.25f]), CPU);
    }

    private sealed class Told(Action<long>? told) : IProgress<GradientProgress<WorkSpace>>
    {
        public void Report(GradientProgress<WorkSpace> value) => told?.Invoke(value.Step);
    }
}
