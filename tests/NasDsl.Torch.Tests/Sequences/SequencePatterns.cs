using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>Sequences whose class is a pattern in noise, for training in seconds.</summary>
internal static class SequencePatterns
{
    private const float Noise = 0.2f;

    /// <summary>A spike in one of three parts of the sequence, which is its class: the same numbers in another order are of another class. Shape of <see cref="Spaces.TransformerSpace"/>.</summary>
    public static Dataset Spikes(int count, ulong seed) => Create(count, length: 12, channels: 5, classes: 3, seed, static (sequence, label, random) =>
        sequence[((label * 4) + random.Next(4)) * 5] += 2);

    /// <summary>A spike anywhere, in one of three channels, which is its class. Shape of <see cref="Spaces.TransformerSpace"/>.</summary>
    public static Dataset Channels(int count, ulong seed) => Create(count, length: 12, channels: 5, classes: 3, seed, static (sequence, label, random) =>
        sequence[(random.Next(12) * 5) + label] += 2);

    /// <summary>Two neighbouring positions of a rise or a fall in one of two channels, anywhere: four classes. Shape of <see cref="Spaces.SignalSpace"/>.</summary>
    public static Dataset Steps(int count, ulong seed) => Create(count, length: 21, channels: 3, classes: 4, seed, static (sequence, label, random) =>
    {
        int at = (random.Next(20) * 3) + (label / 2);
        int sign = label % 2 == 0 ? 1 : -1;
        sequence[at] -= 2 * sign;
        sequence[at + 3] += 2 * sign;
    });

    private static Dataset Create(int count, int length, int channels, int classes, ulong seed, Action<float[], int, RandomSource> draw)
    {
        var random = new RandomSource(seed);
        var values = new List<float>(count * length * channels);
        var labels = new long[count];
        for (int i = 0; i < count; i++)
        {
            var sequence = new float[length * channels];
            for (int j = 0; j < sequence.Length; j++)
            {
                sequence[j] = Noise * ((2 * (float)random.NextDouble()) - 1);
            }

            int label = random.Next(classes);
            draw(sequence, label, random);
            values.AddRange(sequence);
            labels[i] = label;
        }

        return Dataset.FromSequences([.. values], labels, length, classes, CPU);
    }
}
