namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class ImageSetTests : TemporaryFolder
{
    private const int CifarRecord = 3073;

    [Test]
    public void ReadsTheFourFilesOfMnist([Values] bool packed)
    {
        WriteMnist(packed);
        ImageSet set = ImageSet.Read(Folder);
        Assert.That(set.Training.Count, Is.EqualTo(2));
        Assert.That(set.Test.Count, Is.EqualTo(1));
        Assert.That((set.Training.Channels, set.Training.Height, set.Training.Width, set.Training.Classes), Is.EqualTo((1, 1, 2, 4)));
        Assert.That(set.Training.Labels.ToArray(), Is.EqualTo(new byte[] { 3, 0 }));
        Assert.That(set.Training.Image(1).ToArray(), Is.EqualTo(new byte[] { 30, 40 }));
        Assert.That(set.Test.Image(0).ToArray(), Is.EqualTo(new byte[] { 50, 60 }));
    }

    [Test]
    public void NamesTheMnistFileThatIsMissingOrDoesNotFit()
    {
        WriteMnist(false);
        string labels = WriteFile(MnistFiles.TrainingLabels, IdxFileTests.Idx([3], [3, 0, 1]));
        AssertRefused(() => ImageSet.Read(Folder), labels, "2 labels, one for each image", "3");

        WriteMnist(false);
        string testImages = WriteFile(MnistFiles.TestImages, IdxFileTests.Idx([1, 2, 1], [5, 6]));
        AssertRefused(() => ImageSet.Read(Folder), testImages, "images of 1×2", "2×1");

        WriteMnist(false);
        string testLabels = WriteFile(MnistFiles.TestLabels, IdxFileTests.Idx([1], [4]));
        AssertRefused(() => ImageSet.Read(Folder), testLabels, "labels 0 … 3", "4");

        File.Delete(testLabels);
        AssertRefused(() => ImageSet.Read(Folder), testLabels, "the file", "no such file");
    }

    [Test]
    public void ReadsTheSixFilesOfCifar([Values("", "cifar-10-batches-bin")] string place)
    {
        WriteCifar(place);
        ImageSet set = ImageSet.Read(Folder);
        Assert.That(set.Training.Count, Is.EqualTo(10));
        Assert.That(set.Test.Count, Is.EqualTo(2));
        Assert.That((set.Test.Channels, set.Test.Height, set.Test.Width, set.Test.Classes), Is.EqualTo((3, 32, 32, 10)));
        Assert.That(set.Training.Labels.ToArray(), Is.EqualTo(new byte[] { 1, 2, 2, 3, 3, 4, 4, 5, 5, 6 }));
        Assert.That(set.Training.Image(5).ToArray(), Has.All.EqualTo(31));
    }

    [Test]
    public void NamesTheCifarFileThatIsMissingOrWrong()
    {
        WriteCifar("");
        string second = WriteFile("data_batch_2.bin", new byte[CifarRecord - 1]);
        AssertRefused(() => ImageSet.Read(Folder), second, "whole records of 3073 bytes", "3072 bytes");

        byte[] wrongLabel = new byte[2 * CifarRecord];
        wrongLabel[CifarRecord] = 10;
        WriteFile("data_batch_2.bin", wrongLabel);
        AssertRefused(() => ImageSet.Read(Folder), second, "labels 0 … 9", "10 in record 1");

        File.Delete(second);
        AssertRefused(() => ImageSet.Read(Folder), second, "records of 3073 bytes", "no such file");
    }

    [Test]
    public void NamesTheMissingFileWhereverTheOthersAre([Values("", "cifar-10-batches-bin")] string place, [Values(1, 6)] int missing)
    {
        WriteCifar(place);
        string first = Path.Combine(Folder, place, "data_batch_1.bin"), test = Path.Combine(Folder, place, CifarFiles.TestBatch);
        File.Delete(missing == 1 ? first : test);
        AssertRefused(() => ImageSet.Read(Folder), missing == 1 ? first : test, "records of 3073 bytes", "no such file");

        // Neither the first batch nor the test batch: the others tell that it is CIFAR-10.
        File.Delete(first);
        File.Delete(test);
        AssertRefused(() => ImageSet.Read(Folder), first, "records of 3073 bytes", "no such file");
    }

    [Test]
    public void AnEmptyArchiveFolderHidesNoFiles()
    {
        WriteCifar("");
        Directory.CreateDirectory(Path.Combine(Folder, "cifar-10-batches-bin"));
        Assert.That(ImageSet.Read(Folder).Training.Count, Is.EqualTo(10));
    }

    [Test]
    public void SaysWhatAFolderShouldHold()
    {
        AssertRefused(() => ImageSet.Read(Folder), Folder, "train-images-idx3-ubyte[.gz]", "neither");
        string absent = Path.Combine(Folder, "absent");
        AssertRefused(() => ImageSet.Read(absent), absent, "a folder", "no such folder");
    }

    [Test]
    public void ReadsFashionMnist()
    {
        string? folder = Spaces.TestData.Folder("fashion-mnist");
        Assume.That(folder, Is.Not.Null, "the data is not there");
        ImageSet set = ImageSet.Read(folder!);
        Assert.That((set.Training.Count, set.Test.Count, set.Training.Classes), Is.EqualTo((60_000, 10_000, 10)));
        Assert.That((set.Test.Channels, set.Test.Height, set.Test.Width), Is.EqualTo((1, 28, 28)));
        int[] counts = new int[10];
        foreach (byte label in set.Training.Labels)
        {
            counts[label]++;
        }

        Assert.That(counts, Has.All.EqualTo(6_000));
        Assert.That(set.Training.Labels[..6].ToArray(), Is.EqualTo(new byte[] { 9, 0, 0, 3, 0, 2 }));

        // The figures that the data set's users know.
        ImageNormalization normalization = ImageNormalization.Of(set.Training);
        Assert.That(normalization.Mean[0], Is.EqualTo(0.2860f).Within(5e-5));
        Assert.That(normalization.Deviation[0], Is.EqualTo(0.3530f).Within(5e-5));
    }

    private void WriteMnist(bool packed)
    {
        Write(MnistFiles.TrainingImages, IdxFileTests.Idx([2, 1, 2], [10, 20, 30, 40]));
        Write(MnistFiles.TrainingLabels, IdxFileTests.Idx([2], [3, 0]));
        Write(MnistFiles.TestImages, IdxFileTests.Idx([1, 1, 2], [50, 60]));
        Write(MnistFiles.TestLabels, IdxFileTests.Idx([1], [2]));

        void Write(string name, byte[] content) => WriteFile(packed ? name + ".gz" : name, packed ? IdxFileTests.Pack(content) : content);
    }

    private void WriteCifar(string place)
    {
        for (int file = 1; file <= 6; file++)
        {
            // Two records; the label is one more in the second, and the pixels tell file and record.
            byte[] records = new byte[2 * CifarRecord];
            for (int record = 0; record < 2; record++)
            {
                Span<byte> bytes = records.AsSpan(record * CifarRecord, CifarRecord);
                bytes.Fill((byte)(10 * file + record));
                bytes[0] = (byte)(file + record);
            }

            WriteFile(Path.Combine(place, file == 6 ? CifarFiles.TestBatch : $"data_batch_{file}.bin"), records);
        }
    }
}
