namespace NasDsl.Tests;

public class RandomSourceTests
{
    // From the reference implementation of xoshiro256** with the state 1, 2, 3, 4.
    private static readonly ulong[] _reference =
    [
        11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832,
        10595114339597558777, 2904607092377533576,
    ];

    [Test]
    public void Numbers_are_those_of_xoshiro256()
    {
        var random = new RandomSource(new RandomState(1, 2, 3, 4));
        Assert.That(_reference.Select(_ => random.NextUInt64()), Is.EqualTo(_reference));
    }

    [Test]
    public void A_seed_is_spread_by_SplitMix64() => Assert.That(
        new RandomSource(1234567).State,
        Is.EqualTo(new RandomState(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431)));

    [Test]
    public void A_restored_state_repeats_what_followed()
    {
        var random = new RandomSource(60);
        random.NextGaussian();
        RandomState state = random.State;
        ulong[] first = [.. Enumerable.Range(0, 100).Select(_ => random.NextUInt64())];
        random.State = state;
        Assert.That(Enumerable.Range(0, 100).Select(_ => random.NextUInt64()), Is.EqualTo(first));
        var other = new RandomSource(state);
        Assert.That(Enumerable.Range(0, 100).Select(_ => other.NextUInt64()), Is.EqualTo(first));
    }

    [Test]
    public void A_state_of_zeros_is_refused() => Assert.That(() => new RandomSource(default(RandomState)), Throws.ArgumentException);

    [Test]
    public void Whole_numbers_are_uniform()
    {
        var random = new RandomSource(61);
        foreach (int count in new[] { 2, 3, 7, 10, 1000 })
        {
            var counts = new int[count];
            for (int i = 0; i < 100 * count; i++)
            {
                counts[random.Next(count)]++;
            }

            ChiSquare.AssertUniform(counts);
        }

        Assert.That(() => random.Next(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void One_number_can_be_excluded()
    {
        var random = new RandomSource(62);
        for (int excluded = 0; excluded < 5; excluded++)
        {
            var counts = new int[5];
            for (int i = 0; i < 1_000; i++)
            {
                counts[random.NextExcept(5, excluded)]++;
            }

            Assert.That(counts[excluded], Is.Zero);
            ChiSquare.AssertUniform([.. counts.Where((_, number) => number != excluded)]);
        }

        Assert.That(() => random.NextExcept(1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var random = new RandomSource(63);
        double[] numbers = [.. Enumerable.Range(0, 50_000).Select(_ => random.NextGaussian())];
        Assert.That(numbers.Average(), Is.EqualTo(0).Within(0.02));
        Assert.That(numbers.Average(number => number * number), Is.EqualTo(1).Within(0.03));
        Assert.That(numbers.Average(number => Math.Pow(number, 4)), Is.EqualTo(3).Within(0.2));
    }

    [Test]
    public void Forks_differ_by_key_and_leave_the_source_alone()
    {
        var random = new RandomSource(64);
        RandomState before = random.State;
        ulong[] forks = [.. Enumerable.Range(0, 1000).Select(key => random.Fork((ulong)key).NextUInt64())];
        Assert.That(forks, Is.Unique);
        Assert.That(random.State, Is.EqualTo(before));
        Assert.That(random.Fork(5).NextUInt64(), Is.EqualTo(forks[5]));
    }

    [Test]
    public void Shuffles_are_uniform()
    {
        var random = new RandomSource(65);
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < 6_000; i++)
        {
            int[] items = [1, 2, 3];
            random.Shuffle(items.AsSpan());
            string order = string.Concat(items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.That(counts, Has.Count.EqualTo(6));
        ChiSquare.AssertUniform(counts.Values);
    }
}
