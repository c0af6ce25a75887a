using NasDsl.Spaces;

namespace NasDsl.Tests;

public class SampleTests
{
    [Test]
    public void Cells_are_drawn_uniformly()
    {
        var random = new RandomSource(10);
        var counts = new int[15_625];
        for (int i = 0; i < 40 * counts.Length; i++)
        {
            counts[(int)Bench201Space.Sample(random).ToIndex()]++;
        }

        ChiSquare.AssertUniform(counts);
    }

    [Test]
    public void Combinations_of_inputs_are_drawn_uniformly()
    {
        var random = new RandomSource(11);
        var counts = new int[10];
        for (int i = 0; i < 20_000; i++)
        {
            counts[Encodings.Tokens(DartsSpace.Sample(random))[9]]++;
        }

        ChiSquare.AssertUniform(counts);
    }

    [Test]
    public void A_depth_is_drawn_first_then_each_layer()
    {
        var random = new RandomSource(12);
        var depths = new int[3];
        var layers = new int[3];
        for (int i = 0; i < 30_000; i++)
        {
            Layers<TestOp> free = DepthSpace.Sample(random).Free;
            depths[free.Count - 1]++;
            layers[(int)free[^1]]++;
        }

        ChiSquare.AssertUniform(depths);
        ChiSquare.AssertUniform(layers);
    }

    [Test]
    public void Long_ranges_use_all_depths_and_operations()
    {
        var random = new RandomSource(13);
        var depths = new int[101];
        var layers = new int[3];
        for (int i = 0; i < 10_000; i++)
        {
            var deep = DeepSpace.Sample(random);
            depths[deep.Deep.Count]++;
            if (deep.Deep.Count > 77)
            {
                layers[(int)deep.Deep[77]]++;
            }
        }

        ChiSquare.AssertUniform(depths);
        ChiSquare.AssertUniform(layers);
    }

    [Test]
    public void Numbers_are_uniform_on_their_scale()
    {
        var random = new RandomSource(14);
        var linear = new int[4];
        var decades = new int[4];
        for (int i = 0; i < 20_000; i++)
        {
            var numbers = NumbersSpace.Sample(random);
            linear[(int)Math.Floor(numbers.Linear + 1)]++;
            decades[(int)Math.Floor(Math.Log10(numbers.Logarithmic) + 4)]++;
        }

        ChiSquare.AssertUniform(linear);
        ChiSquare.AssertUniform(decades);
    }

    [Test]
    public void One_seed_gives_one_sequence()
    {
        Assert.That(Run(15), Is.EqualTo(Run(15)));
        Assert.That(Run(15), Is.Not.EqualTo(Run(16)));

        static List<string> Run(ulong seed)
        {
            var random = new RandomSource(seed);
            var lines = new List<string>();
            for (int i = 0; i < 50; i++)
            {
                var one = FashionSpace.Sample(random);
                FashionSpace other = one.Mutate(random);
                lines.Add($"{one} | {other} | {FashionSpace.Crossover(one, other, random)}");
            }

            return lines;
        }
    }
}
