using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Several episodes side by side as tensors, steps first; shorter ones are filled up at the end, which no earlier step sees.</summary>
internal readonly record struct EpisodeBatch(Tensor Inputs, Tensor Choices, Tensor Excluded, Tensor IsStep, int Steps, int Size)
{
    /// <summary>Places the episodes' tensors on a device. Row step·size + i belongs to episode i.</summary>
    /// <param name="episodes">The episodes.</param>
    /// <param name="vocabularySize">The tokens of all positions.</param>
    /// <param name="device">Where.</param>
    /// <param name="type">The type of <see cref="IsStep"/>.</param>
    internal static EpisodeBatch Create(ReadOnlySpan<Episode> episodes, int vocabularySize, Device device, ScalarType type)
    {
        int steps = 1;
        foreach (Episode episode in episodes)
        {
            steps = Math.Max(steps, episode.Length);
        }

        int rows = steps * episodes.Length;
        long[] inputs = new long[rows];
        long[] choices = new long[rows];
        bool[] excluded = new bool[rows * vocabularySize];
        float[] isStep = new float[rows];
        for (int i = 0; i < episodes.Length; i++)
        {
            Episode episode = episodes[i];
            for (int step = 0; step < episode.Length; step++)
            {
                int row = (step * episodes.Length) + i;

                // Input 0 is the start; token v of the vocabulary is input v + 1.
                inputs[row] = step == 0 ? 0 : episode.ChoiceAt(step - 1) + 1;
                choices[row] = episode.ChoiceAt(step);
                isStep[row] = 1;
                Span<bool> rest = excluded.AsSpan(row * vocabularySize, vocabularySize);
                rest.Fill(true);
                ReadOnlySpan<bool> admissible = episode.AdmissibleAt(step);
                for (int token = 0; token < admissible.Length; token++)
                {
                    rest[episode.OffsetAt(step) + token] = !admissible[token];
                }
            }
        }

        return new EpisodeBatch(
            tensor(inputs, device: device),
            tensor(choices, device: device),
            tensor(excluded, device: device).view(rows, vocabularySize),
            tensor(isStep, type, device: device),
            steps,
            episodes.Length);
    }
}
