using Digits.Drawing;
using NasDsl;
using NasDsl.Torch;
using TorchSharp;

namespace Digits.Running;

/// <summary>The three parts of the data on the device: searches see training and validation, the test part is for the very end.</summary>
/// <param name="Name">What it is, for the table.</param>
/// <param name="Training">What is trained on.</param>
/// <param name="Validation">What searches score by.</param>
/// <param name="Test">What the table's last column is measured on.</param>
public sealed record SampleData(string Name, Dataset Training, Dataset Validation, Dataset Test) : IDisposable
{
    /// <summary>How many training images of files are held back to score architectures.</summary>
    private const int HeldBack = 2_000;

    /// <summary>The digits that the sample draws.</summary>
    public static SampleData Draw(ulong seed, torch.Device device)
    {
        DrawnDigits drawn = DrawnDigits.Draw(seed);
        return Create("drawn digits", Images(drawn.Training), Images(drawn.Validation), Images(drawn.Test), device);
    }

    /// <summary>The files in a folder.</summary>
    public static SampleData Of(ImageSet files, string name, ulong seed, torch.Device device)
    {
        if (files.Training.Count < 2 * HeldBack)
        {
            throw new ArgumentException(
                $"{name} has {files.Training.Count:N0} training images; at least {2 * HeldBack:N0} are needed, of which {HeldBack:N0} are held back to score architectures.");
        }

        (ImageData validation, ImageData training) = files.Training.Split(HeldBack, new RandomSource(seed));
        return Create(name, training, validation, files.Test, device);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Training.Dispose();
        Validation.Dispose();
        Test.Dispose();
    }

    private static SampleData Create(string name, ImageData training, ImageData validation, ImageData test, torch.Device device)
    {
        ImageNormalization normalization = ImageNormalization.Of(training);
        return new SampleData(
            name,
            Dataset.FromImages(training, normalization, device),
            Dataset.FromImages(validation, normalization, device),
            Dataset.FromImages(test, normalization, device));
    }

    private static ImageData Images(DigitSet digits) =>
        new(digits.Pixels, digits.Labels, channels: 1, Canvas.Size, Canvas.Size, classes: 10);
}
