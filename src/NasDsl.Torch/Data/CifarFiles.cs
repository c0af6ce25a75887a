namespace NasDsl.Torch;

/// <summary>
/// CIFAR-10's binary version: five training batches and a test batch, each of records of a label and 3·32·32 bytes (red, green, blue plane).
/// They may stand in the folder itself or in <c>cifar-10-batches-bin</c>, as the archive unpacks.
/// </summary>
public static class CifarFiles
{
    /// <summary>The name of the file of test images.</summary>
    public const string TestBatch = "test_batch.bin";

    /// <summary>How many files of training images there are: <c>data_batch_1.bin</c> and so on.</summary>
    public const int TrainingBatches = 5;

    private const string ArchiveFolder = "cifar-10-batches-bin";
    private const int ImageLength = 3 * 32 * 32;
    private const int RecordLength = 1 + ImageLength;
    private const int Classes = 10;

    /// <summary>Whether the folder holds at least one of the six files.</summary>
    public static bool AreIn(string folder) => PlaceIn(folder) is not null;

    /// <summary>Reads the six files.</summary>
    /// <exception cref="DataFileException">A file is missing, truncated, or holds a label above 9.</exception>
    public static ImageSet Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string place = PlaceIn(folder) ?? folder;
        string[] training = new string[TrainingBatches];
        for (int i = 0; i < training.Length; i++)
        {
            training[i] = Path.Combine(place, TrainingBatch(i + 1));
        }

        return new ImageSet(ReadRecords(training), ReadRecords([Path.Combine(place, TestBatch)]));
    }

    /// <summary>Where at least one of the six files is, the archive's folder first; null where none is.</summary>
    private static string? PlaceIn(string folder)
    {
        foreach (string place in (string[])[Path.Combine(folder, ArchiveFolder), folder])
        {
            bool found = File.Exists(Path.Combine(place, TestBatch));
            for (int number = 1; number <= TrainingBatches; number++)
            {
                found |= File.Exists(Path.Combine(place, TrainingBatch(number)));
            }

            if (found)
            {
                return place;
            }
        }

        return null;
    }

    private static string TrainingBatch(int number) => $"data_batch_{number}.bin";

    private static ImageData ReadRecords(string[] paths)
    {
        byte[][] batches = new byte[paths.Length][];
        int count = 0;
        for (int i = 0; i < paths.Length; i++)
        {
            if (!File.Exists(paths[i]))
            {
                throw new DataFileException(paths[i], $"records of {RecordLength} bytes", "no such file");
            }

            batches[i] = File.ReadAllBytes(paths[i]);
            if (batches[i].Length == 0 || batches[i].Length % RecordLength != 0)
            {
                throw new DataFileException(paths[i], $"whole records of {RecordLength} bytes", $"{batches[i].Length} bytes");
            }

            count += batches[i].Length / RecordLength;
        }

        byte[] pixels = new byte[count * ImageLength];
        byte[] labels = new byte[count];
        int image = 0;
        for (int i = 0; i < batches.Length; i++)
        {
            for (int start = 0; start < batches[i].Length; start += RecordLength, image++)
            {
                labels[image] = batches[i][start];
                if (labels[image] >= Classes)
                {
                    throw new DataFileException(paths[i], $"labels 0 … {Classes - 1}", $"{labels[image]} in record {start / RecordLength}");
                }

                batches[i].AsSpan(start + 1, ImageLength).CopyTo(pixels.AsSpan(image * ImageLength));
            }
        }

        return new ImageData(pixels, labels, 3, 32, 32, Classes);
    }
}
