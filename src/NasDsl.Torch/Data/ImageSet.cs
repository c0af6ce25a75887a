namespace NasDsl.Torch;

/// <summary>The two parts in which image data sets are published.</summary>
/// <param name="Training">The images to train and validate on.</param>
/// <param name="Test">The images that are looked at once, at the end.</param>
public sealed record ImageSet(ImageData Training, ImageData Test)
{
    /// <summary>Reads a folder of MNIST-format files (MNIST, Fashion-MNIST, KMNIST) or of CIFAR-10's binary version, whichever is there.</summary>
    /// <exception cref="DataFileException">The folder is missing or holds neither, or a file is not what it should be.</exception>
    public static ImageSet Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new DataFileException(folder, "a folder with image data", "no such folder");
        }

        if (MnistFiles.AreIn(folder))
        {
            return MnistFiles.Read(folder);
        }

        if (CifarFiles.AreIn(folder))
        {
            return CifarFiles.Read(folder);
        }

        throw new DataFileException(
            folder,
            $"{MnistFiles.TrainingImages}[.gz] and its three companions, or CIFAR-10's {CifarFiles.TestBatch} and {CifarFiles.TrainingBatches} training batches",
            "neither");
    }
}
