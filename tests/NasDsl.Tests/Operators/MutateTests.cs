using NasDsl.Spaces;

namespace NasDsl.Tests;

public class MutateTests
{
    [Test]
    public void A_mutation_is_another_architecture_of_the_space()
    {
        AssertMutates<MacroSpace>();
        AssertMutates<Bench201Space>();
        AssertMutates<DartsSpace>();
        AssertMutates<FashionSpace>();
        AssertMutates<TrainingSpace>();
        AssertMutates<DepthSpace>();
        AssertMutates<DeepSpace>();
        AssertMutates<EnasSpace>();
        AssertMutates<NumbersSpace>();
    }

    [Test]
    public void Every_position_with_a_second_value_is_equally_likely()
    {
        var random = new RandomSource(20);
        var counts = new int[DartsSpace.TokenCount];
        var parent = DartsSpace.Sample(random);
        int[] before = Encodings.Tokens(parent);
        for (int i = 0; i < 40_000; i++)
        {
            int[] after = Encodings.Tokens(parent.Mutate(random));
            counts[OnlyDifference(before, after)]++;
        }

        // The inputs of a first node have no second value.
        Assert.That((counts[0], counts[12]), Is.EqualTo((0, 0)));
        ChiSquare.AssertUniform([.. counts.Where((_, position) => position is not (0 or 12))]);
    }

    [Test]
    public void Active_layers_depths_and_numbers_are_equally_likely()
    {
        var random = new RandomSource(21);
        FashionSpace parent = FashionSpace.Sample(random) with { Body = [FashionOp.Sep3, FashionOp.Skip] };
        int[] before = Encodings.Tokens(parent);
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < 40_000; i++)
        {
            FashionSpace child = parent.Mutate(random);
            string what = child.LearningRate != parent.LearningRate ? "rate"
                : child.Body.Count != parent.Body.Count ? "depth"
                : OnlyDifference(before, Encodings.Tokens(child)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            counts[what] = counts.GetValueOrDefault(what) + 1;
        }

        // First, the depth, two layers, eleven tokens of the cell, the width and the rate.
        Assert.That(counts, Has.Count.EqualTo(17));
        ChiSquare.AssertUniform(counts.Values);
    }

    [Test]
    public void Each_other_value_is_equally_likely()
    {
        var random = new RandomSource(22);
        var parent = DartsSpace.Sample(random);
        int own = Encodings.Tokens(parent)[9];
        var counts = new int[10];
        for (int i = 0; i < 100_000; i++)
        {
            int token = Encodings.Tokens(parent.Mutate(random))[9];
            counts[token] += token == own ? 0 : 1;
        }

        Assert.That(counts[own], Is.Zero);
        ChiSquare.AssertUniform([.. counts.Where((_, token) => token != own)]);
    }

    [Test]
    public void Another_depth_keeps_the_common_layers_and_draws_the_new_ones()
    {
        var random = new RandomSource(23);
        var parent = new DepthSpace { Free = [TestOp.Pool], Reduced = [TestOp.Conv, TestOp.Skip] };
        var depths = new int[3];
        var drawn = new int[3];
        for (int i = 0; i < 20_000; i++)
        {
            Layers<TestOp> free = parent.Mutate(random).Free;
            if (free.Count > 1)
            {
                depths[free.Count - 1]++;
                drawn[(int)free[^1]]++;
                Assert.That(free[0], Is.EqualTo(TestOp.Pool));
            }
        }

        Assert.That(depths[0], Is.Zero);
        ChiSquare.AssertUniform(depths[1..]);
        ChiSquare.AssertUniform(drawn);
    }

    [Test]
    public void A_number_moves_by_a_fifth_of_its_interval_and_stays_inside()
    {
        var random = new RandomSource(24);
        var parent = new NumbersSpace { Linear = 1, Logarithmic = 1 };
        double squares = 0;
        int moved = 0;
        for (int i = 0; i < 20_000; i++)
        {
            NumbersSpace child = parent.Mutate(random);
            Assert.That(child.Linear != 1 ^ child.Logarithmic != 1, "one of the two");
            Assert.That(child.Linear, Is.InRange(-1, 3));
            Assert.That(child.Logarithmic, Is.InRange(1e-4, 1));
            if (child.Linear != 1)
            {
                squares += Math.Pow((child.Linear - 1) / 4, 2);
                moved++;
            }
        }

        // From the middle a reflection is rare: beyond 2.5 standard deviations.
        Assert.That(moved, Is.InRange(9_600, 10_400));
        Assert.That(Math.Sqrt(squares / moved), Is.EqualTo(0.2).Within(0.01));
    }

    [Test]
    public void Where_nothing_can_change_the_error_says_so() => Assert.That(
        () => new SingleSpace().Mutate(new RandomSource(25)),
        Throws.InvalidOperationException.With.Message.Contains("SingleSpace has one architecture only"));

    private static int OnlyDifference(int[] before, int[] after)
    {
        int[] different = [.. Enumerable.Range(0, before.Length).Where(position => before[position] != after[position])];
        Assert.That(different, Has.Length.EqualTo(1));
        return different[0];
    }

    private static void AssertMutates<S>()
        where S : class, ISearchSpace<S>
    {
        var random = new RandomSource(26);
        var architecture = S.Sample(random);
        for (int i = 0; i < 3_000; i++)
        {
            S mutated = architecture.Mutate(random);
            Assert.That(mutated, Is.Not.EqualTo(architecture));

            // Decoding refuses whatever lies outside the space.
            Assert.That(S.Decode(Encodings.Tokens(mutated), Encodings.Numbers(mutated)), Is.EqualTo(mutated));
            Assert.That(ChangedDecisions(architecture, mutated), Is.EqualTo(1), $"{architecture} -> {mutated}");
            architecture = mutated;
        }
    }

    private static int ChangedDecisions<S>(S one, S other)
        where S : class, ISearchSpace<S>
    {
        (int[] tokens, int[] otherTokens) = (Encodings.Tokens(one), Encodings.Tokens(other));
        (double[] numbers, double[] otherNumbers) = (Encodings.Numbers(one), Encodings.Numbers(other));
        int changed = 0;
        foreach (DecisionInfo decision in S.Decisions)
        {
            changed += decision.Kind == DecisionKind.Number
                ? (numbers[decision.FirstToken] != otherNumbers[decision.FirstToken] ? 1 : 0)
                : tokens.AsSpan(decision.FirstToken, decision.TokenCount).SequenceEqual(otherTokens.AsSpan(decision.FirstToken, decision.TokenCount)) ? 0 : 1;
        }

        return changed;
    }
}
