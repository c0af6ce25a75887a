using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class AugmentationTests
{
    [Test]
    public void ShiftsByEveryAmountEquallyOftenAndRepeatsEdges()
    {
        using DisposeScope scope = NewDisposeScope();
        const int Count = 9_000;

        // The value of a pixel tells where it was: row · 10 + column.
        Tensor image = tensor([.. Enumerable.Range(0, 16).Select(i => (float)(i / 4 * 10 + i % 4))], [1, 1, 4, 4], ScalarType.Float32, CPU);
        float[] shifted = new Augmentation(1).Apply(image.expand(Count, 1, 4, 4), new RandomSource(1)).contiguous().data<float>().ToArray();
        Dictionary<(int, int), int> counts = [];
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<float> pixels = shifted.AsSpan(16 * i, 16);
            (int down, int right) = (1 - (int)pixels[5] / 10, 1 - (int)pixels[5] % 10);
            counts[(down, right)] = counts.GetValueOrDefault((down, right)) + 1;
            for (int pixel = 0; pixel < 16; pixel++)
            {
                int row = Math.Clamp(pixel / 4 - down, 0, 3), column = Math.Clamp(pixel % 4 - right, 0, 3);
                Assert.That(pixels[pixel], Is.EqualTo(row * 10 + column));
            }
        }

        // 1,000 expected, standard deviation 30.
        Assert.That(counts, Has.Count.EqualTo(9));
        Assert.That(counts.Values, Has.All.InRange(880, 1_120));
    }

    [Test]
    public void MirrorsEverySecondImageOnAverage()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = tensor(new float[] { 1, 2, 3 }, [1, 1, 1, 3], ScalarType.Float32, CPU).expand(1_000, 2, 1, 3);
        float[] mirrored = new Augmentation(Mirror: true).Apply(images, new RandomSource(1)).contiguous().data<float>().ToArray();
        int count = 0;
        foreach (float[] channels in mirrored.Chunk(6))
        {
            Assert.That(channels, Is.EqualTo(new float[] { 1, 2, 3, 1, 2, 3 }).Or.EqualTo(new float[] { 3, 2, 1, 3, 2, 1 }));
            count += channels[0] == 3 ? 1 : 0;
        }

        Assert.That(count, Is.InRange(430, 570));
    }

    [Test]
    public void IsDeterminedByTheSource()
    {
        using DisposeScope scope = NewDisposeScope();
        using Dataset data = TextureImages.Load(20, 1);
        Augmentation augmentation = new(2, true);
        Tensor first = augmentation.Apply(data.Inputs, new RandomSource(7)), second = augmentation.Apply(data.Inputs, new RandomSource(7));
        Assert.That(first.equal(second).all().item<bool>(), Is.True);
        Assert.That(first.equal(augmentation.Apply(data.Inputs, new RandomSource(8))).all().item<bool>(), Is.False);
    }

    [Test]
    public void RefusesVectors()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor vectors = zeros([2, 3], ScalarType.Float32, CPU);
        Assert.That(() => new Augmentation(1).Apply(vectors, new RandomSource(1)), Throws.ArgumentException.With.Message.Contains("(2, 3)"));
    }
}
