namespace NasDsl.Torch;

/// <summary>The four files in which MNIST, Fashion-MNIST and KMNIST are published, plain or with <c>.gz</c>.</summary>
public static class MnistFiles
{
    /// <summary>The name of the file of training images.</summary>
    public const string TrainingImages = "train-images-idx3-ubyte";

    /// <summary>The name of the file of training labels.</summary>
    public const string TrainingLabels = "train-labels-idx1-ubyte";

    /// <summary>The name of the file of test images.</summary>
    public const string TestImages = "t10k-images-idx3-ubyte";

    /// <summary>The name of the file of test labels.</summary>
    public const string TestLabels = "t10k-labels-idx1-ubyte";

    /// <summary>Whether the folder holds at least one of the four files.</summary>
    public static bool AreIn(string folder) =>
        Find(folder, TrainingImages) is not null || Find(folder, TrainingLabels) is not null
        || Find(folder, TestImages) is not null || Find(folder, TestLabels) is not null;

    /// <summary>Reads the four files. The classes are as many as the training labels name.</summary>
    /// <exception cref="DataFileException">A file is missing, truncated, not IDX, or does not fit its companion.</exception>
    public static ImageSet Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (IdxFile trainingImages, IdxFile trainingLabels) = ReadPair(folder, TrainingImages, TrainingLabels);
        (IdxFile testImages, IdxFile testLabels) = ReadPair(folder, TestImages, TestLabels);
        for (int dimension = 1; dimension <= 2; dimension++)
        {
            if (testImages.Shape[dimension] != trainingImages.Shape[dimension])
            {
                throw new DataFileException(
                    Require(folder, TestImages),
                    $"images of {trainingImages.Shape[1]}×{trainingImages.Shape[2]}, as the training images are",
                    $"{testImages.Shape[1]}×{testImages.Shape[2]}");
            }
        }

        int classes = 2;
        foreach (byte label in trainingLabels.Content)
        {
            classes = Math.Max(classes, label + 1);
        }

        foreach (byte label in testLabels.Content)
        {
            if (label >= classes)
            {
                throw new DataFileException(Require(folder, TestLabels), $"labels 0 … {classes - 1}, as the training labels are", $"{label}");
            }
        }

        return new ImageSet(ToImages(trainingImages, trainingLabels, classes), ToImages(testImages, testLabels, classes));
    }

    private static (IdxFile Images, IdxFile Labels) ReadPair(string folder, string imagesName, string labelsName)
    {
        IdxFile images = IdxFile.Read(Require(folder, imagesName), 3);
        string labelsPath = Require(folder, labelsName);
        IdxFile labels = IdxFile.Read(labelsPath, 1);
        if (images.Shape[0] == 0)
        {
            throw new DataFileException(Require(folder, imagesName), "at least one image", "none");
        }

        return images.Shape[0] == labels.Shape[0]
            ? (images, labels)
            : throw new DataFileException(labelsPath, $"{images.Shape[0]} labels, one for each image of {imagesName}", $"{labels.Shape[0]}");
    }

    private static ImageData ToImages(IdxFile images, IdxFile labels, int classes) =>
        new(images.Content, labels.Content, 1, images.Shape[1], images.Shape[2], classes);

    private static string Require(string folder, string name) =>
        Find(folder, name) ?? throw new DataFileException(Path.Combine(folder, name), "the file, plain or with .gz", "no such file");

    private static string? Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name);
        if (File.Exists(plain))
        {
            return plain;
        }

        string packed = plain + ".gz";
        return File.Exists(packed) ? packed : null;
    }
}
