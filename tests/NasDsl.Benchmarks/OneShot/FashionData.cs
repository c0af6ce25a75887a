using NasDsl.Spaces;
using NasDsl.Torch;
using static TorchSharp.torch;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>Parts of Fashion-MNIST: what is trained on, what is searched by, and the test images.</summary>
internal sealed class FashionData : IDisposable
{
    private FashionData(Dataset training, Dataset validation, Dataset test) => (Training, Validation, Test) = (training, validation, test);

    public Dataset Training { get; }

    public Dataset Validation { get; }

    public Dataset Test { get; }

    /// <summary>Draws the parts; null where the files are absent.</summary>
    public static FashionData? Load(int training, int validation, ulong seed)
    {
        if (TestData.Folder("fashion-mnist") is not string folder)
        {
            return null;
        }

        ImageSet files = ImageSet.Read(folder);
        ImageNormalization normalization = ImageNormalization.Of(files.Training);
        using Dataset all = Dataset.FromImages(files.Training, normalization, CPU);
        (Dataset part, Dataset others) = all.Split(training, new RandomSource(seed));
        using (others)
        {
            (Dataset held, Dataset unused) = others.Split(validation, new RandomSource(seed).Fork(1));
            unused.Dispose();
            return new FashionData(part, held, Dataset.FromImages(files.Test, normalization, CPU));
        }
    }

    public void Dispose()
    {
        Training.Dispose();
        Validation.Dispose();
        Test.Dispose();
    }
}
