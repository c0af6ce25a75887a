namespace NasDsl.Torch;

/// <summary>What images are normalised by: x ↦ (x / 255 − mean) / deviation, for each channel.</summary>
/// <param name="Mean">The mean of each channel, in units of the full scale (0 to 1).</param>
/// <param name="Deviation">The standard deviation of each channel, in the same units; never 0.</param>
public sealed record ImageNormalization(IReadOnlyList<float> Mean, IReadOnlyList<float> Deviation)
{
    /// <summary>Measures the images that a network is trained on. A channel that never changes keeps its scale.</summary>
    /// <exception cref="ArgumentException">There is no image.</exception>
    public static ImageNormalization Of(ImageData training)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (training.Count == 0)
        {
            throw new ArgumentException("No image to take a mean of.", nameof(training));
        }

        int plane = training.Height * training.Width;
        double count = (double)training.Count * plane;
        float[] mean = new float[training.Channels];
        float[] deviation = new float[training.Channels];
        for (int channel = 0; channel < mean.Length; channel++)
        {
            // Whole numbers, so that the result does not depend on the order of summation.
            ulong sum = 0, squares = 0;
            for (int image = 0; image < training.Count; image++)
            {
                foreach (byte pixel in training.Image(image).Slice(channel * plane, plane))
                {
                    sum += pixel;
                    squares += (uint)(pixel * pixel);
                }
            }

            double average = sum / count;
            double variance = Math.Max(squares / count - average * average, 0);
            mean[channel] = (float)(average / 255);
            deviation[channel] = variance > 0 ? (float)(Math.Sqrt(variance) / 255) : 1;
        }

        return new ImageNormalization(mean, deviation);
    }
}
