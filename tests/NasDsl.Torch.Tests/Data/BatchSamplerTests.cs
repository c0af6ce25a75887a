using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class BatchSamplerTests
{
    [Test]
    public void APassTakesEachExampleAtMostOnceInAnOrderOfItsOwn()
    {
        using Dataset data = DatasetTests.Numbered(10);
        using BatchSampler sampler = new(data, 3, new RandomSource(1));
        Assert.That((sampler.BatchSize, sampler.BatchesPerPass), Is.EqualTo((3, 3)));
        int[] first = Draw(sampler, 3), second = Draw(sampler, 3);
        Assert.That(first, Is.Unique.And.All.InRange(0, 9));
        Assert.That(second, Is.Unique);
        Assert.That(second, Is.Not.EqualTo(first));

        using BatchSampler same = new(data, 3, new RandomSource(1));
        Assert.That(Draw(same, 6), Is.EqualTo(first.Concat(second)));
    }

    [Test]
    public void APartGivesItsExamplesOnly()
    {
        using Dataset data = DatasetTests.Numbered(10);
        using BatchSampler sampler = new(data, 2, new RandomSource(1), [1, 4, 7, 9]);
        Assert.That(Draw(sampler, 2), Is.EquivalentTo(new[] { 1, 4, 7, 9 }));
        for (int i = 0; i < 20; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Assert.That(DatasetTests.Numbers(sampler.Draw().Inputs), Is.Unique.And.SubsetOf(new[] { 1, 4, 7, 9 }));
        }
    }

    [Test]
    public void DrawTakesEveryExampleEquallyOften()
    {
        using Dataset data = DatasetTests.Numbered(10);
        using BatchSampler sampler = new(data, 4, new RandomSource(3));
        int[] counts = new int[10];
        for (int i = 0; i < 2_000; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            foreach (int number in DatasetTests.Numbers(sampler.Draw().Inputs))
            {
                counts[number]++;
            }
        }

        // 800 expected, standard deviation 22.
        Assert.That(counts, Has.All.InRange(700, 900));
    }

    [Test]
    public void FewerExamplesThanABatchAreOneBatch()
    {
        using Dataset data = DatasetTests.Numbered(3);
        using BatchSampler sampler = new(data, 64, new RandomSource(1));
        Assert.That((sampler.BatchSize, sampler.BatchesPerPass), Is.EqualTo((3, 1)));
        Assert.That(Draw(sampler, 1), Is.EquivalentTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void BatchesBelongToTheCallersScope()
    {
        using Dataset data = DatasetTests.Numbered(10);
        using BatchSampler sampler = new(data, 3, new RandomSource(1));
        Draw(sampler, 1);
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Draw(sampler, 20);
        Assert.That(DisposeScopeManager.Statistics.ThreadTotalLiveCount, Is.EqualTo(before));
    }

    private static int[] Draw(BatchSampler sampler, int batches)
    {
        List<int> numbers = [];
        for (int i = 0; i < batches; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Batch batch = sampler.Next();
            numbers.AddRange(DatasetTests.Numbers(batch.Inputs));
            Assert.That(batch.Labels.data<long>().ToArray(), Is.EqualTo(DatasetTests.Numbers(batch.Inputs).Select(number => (long)number % 3)));
        }

        return [.. numbers];
    }
}
