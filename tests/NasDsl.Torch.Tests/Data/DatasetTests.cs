using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class DatasetTests
{
    [Test]
    public void NormalisesEachChannelByTheTrainingImages()
    {
        ImageData images = new([0, 255, 10, 10, 255, 0, 10, 10], [0, 1], 2, 1, 2, 2);
        ImageNormalization normalization = ImageNormalization.Of(images);
        Assert.That(normalization.Mean, Is.EqualTo(new[] { 0.5f, 10f / 255 }).Within(1e-6));
        Assert.That(normalization.Deviation, Is.EqualTo(new[] { 0.5f, 1f }).Within(1e-6), "a channel that never changes keeps its scale");

        using Dataset data = Dataset.FromImages(images, normalization, CPU);
        Assert.That(data.Inputs.shape, Is.EqualTo(new long[] { 2, 2, 1, 2 }));
        Assert.That(data.ExampleShape, Is.EqualTo(new long[] { 2, 1, 2 }));
        Assert.That(data.Inputs.data<float>().ToArray(), Is.EqualTo(new float[] { -1, 1, 0, 0, 1, -1, 0, 0 }).Within(1e-6));
        Assert.That(data.Labels.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 1 }));
    }

    [Test]
    public void SequencesStandPositionByPosition()
    {
        using Dataset data = Dataset.FromSequences([.. Enumerable.Range(0, 12).Select(static number => (float)number)], [0, 1], length: 3, classes: 2, CPU);
        Assert.That(data.Inputs.shape, Is.EqualTo(new long[] { 2, 3, 2 }));
        Assert.That(data.Inputs[1, 2, 0].item<float>(), Is.EqualTo(10));
    }

    [Test]
    public void SplitsIntoDisjointPartsByTheSeed()
    {
        using Dataset data = Numbered(100);
        (Dataset part, Dataset others) = data.Split(30, new RandomSource(5));
        (Dataset again, Dataset othersAgain) = data.Split(30, new RandomSource(5));
        (Dataset different, Dataset othersDifferent) = data.Split(30, new RandomSource(6));
        Assert.That((part.Count, others.Count), Is.EqualTo((30, 70)));
        Assert.That(Numbers(part).Concat(Numbers(others)), Is.EquivalentTo(Enumerable.Range(0, 100)));
        Assert.That(Numbers(again), Is.EqualTo(Numbers(part)));
        Assert.That(Numbers(different), Is.Not.EqualTo(Numbers(part)));
        Assert.That(part.Labels.data<long>().ToArray(), Is.EqualTo(Numbers(part).Select(number => (long)number % 3)), "labels stay with their examples");
        foreach (Dataset each in (Dataset[])[part, others, again, othersAgain, different, othersDifferent])
        {
            each.Dispose();
        }
    }

    [Test]
    public void SplitsImagesLikewise()
    {
        byte[] pixels = [.. Enumerable.Range(0, 20).Select(number => (byte)number)];
        ImageData images = new(pixels, [.. pixels.Select(pixel => (byte)(pixel % 2))], 1, 1, 1, 2);
        (ImageData part, ImageData others) = images.Split(5, new RandomSource(1));
        Assert.That((byte[])[.. part.Pixels, .. others.Pixels], Is.EquivalentTo(pixels));
        Assert.That(part.Labels.ToArray(), Is.EqualTo(part.Pixels.ToArray().Select(pixel => pixel % 2)));
    }

    [Test]
    public void RefusesWhatDoesNotFit()
    {
        Assert.That(() => new ImageData(new byte[7], [0, 1], 1, 2, 2, 2), Throws.ArgumentException.With.Message.Contains("2 images of 1×2×2 are 8 bytes, not 7"));
        Assert.That(() => new ImageData([1, 2], [0, 2], 1, 1, 1, 2), Throws.ArgumentException.With.Message.Contains("Label 2 of image 1"));
        Assert.That(() => Dataset.FromVectors([1, 2, 3], [0, 1], 2, CPU), Throws.ArgumentException.With.Message.Contains("3 numbers"));
        Assert.That(
            () => Dataset.FromSequences([1, 2, 3, 4], [0, 1], 3, 2, CPU), Throws.ArgumentException.With.Message.Contains("4 numbers are no whole sequences of 3 positions for 2 labels"));
        Assert.That(() => Dataset.FromVectors([1, 2], [0, 5], 2, CPU), Throws.ArgumentException.With.Message.Contains("Label 5"));
        using DisposeScope scope = NewDisposeScope();
        Tensor inputs = zeros([3, 2], ScalarType.Float32, CPU);
        Assert.That(
            () => new Dataset(inputs, zeros([2], ScalarType.Int64, CPU), 2), Throws.ArgumentException.With.Message.Contains("Int64 of shape (3)"));
        Assert.That(
            () => new Dataset(inputs, zeros([3], ScalarType.Float32, CPU), 2), Throws.ArgumentException.With.Message.Contains("not Float32"));
        Assert.That(
            () => new Dataset(inputs, tensor([0L, 4, 1], ScalarType.Int64, CPU), 4),
            Throws.ArgumentException.With.Message.Contains("Label 4 is none of the 4 classes 0 … 3"));
        Assert.That(
            () => new Dataset(inputs, tensor([0L, 1, -1], ScalarType.Int64, CPU), 2),
            Throws.ArgumentException.With.Message.Contains("Label -1 is none of the 2 classes 0 … 1"));
    }

    internal static Dataset Numbered(int count) => Dataset.FromVectors(
        [.. Enumerable.Range(0, count).Select(number => (float)number)], [.. Enumerable.Range(0, count).Select(number => (long)number % 3)], 3, CPU);

    internal static int[] Numbers(Dataset data) => Numbers(data.Inputs);

    internal static int[] Numbers(Tensor inputs) => [.. inputs.data<float>().ToArray().Select(number => (int)number)];
}
