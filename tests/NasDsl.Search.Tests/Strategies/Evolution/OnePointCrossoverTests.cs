using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Strategies;

[TestFixture]
internal sealed class OnePointCrossoverTests
{
    private const int Pairs = 200;

    [Test]
    public void AChildBeginsAsTheFirstAndEndsAsTheSecond()
    {
        var seen = new HashSet<int>();
        Children<MacroSpace>((first, second, child) =>
        {
            int cut = Enumerable.Range(1, 7).First(i => child.AsSpan(0, i).SequenceEqual(first.AsSpan(0, i)) && child.AsSpan(i).SequenceEqual(second.AsSpan(i)));
            seen.Add(cut);
        });
        Assert.That(seen, Is.EquivalentTo(Enumerable.Range(1, 7)), "Every place is cut.");
    }

    [Test]
    public void TheInputsAndOperationsOfANodeTravelTogether()
    {
        Children<DartsSpace>((first, second, child) =>
        {
            // A node has 3 tokens, for its inputs and its two operations.
            Assert.That(
                Enumerable.Range(1, 7).Select(static node => 3 * node),
                Has.Some.Matches<int>(cut => child.AsSpan(0, cut).SequenceEqual(first.AsSpan(0, cut)) && child.AsSpan(cut).SequenceEqual(second.AsSpan(cut))));
        });
    }

    /// <summary>By the properties: those declared behind the cut are the second parent's, unless they mean nothing there.</summary>
    [Test]
    public void ADecisionIsTakenFromAParentInWhichItIsActive()
    {
        var crossover = new OnePointCrossover<OptimizerSpace>();
        var random = new RandomSource(3);
        for (int pair = 0; pair < Pairs; pair++)
        {
            OptimizerSpace one = OptimizerSpace.Sample(random);
            OptimizerSpace two = OptimizerSpace.Sample(random);
            var expected = new HashSet<OptimizerSpace>();
            for (int cut = 1; cut < 5; cut++)
            {
                bool isSgd = two.Optimizer == "sgd";
                expected.Add(new OptimizerSpace
                {
                    Optimizer = one.Optimizer,
                    Momentum = cut <= 1 && isSgd ? two.Momentum : one.Momentum,
                    Nesterov = cut <= 2 && isSgd ? two.Nesterov : one.Nesterov,
                    Epsilon = cut <= 3 && !isSgd ? two.Epsilon : one.Epsilon,
                    LearningRate = two.LearningRate,
                });
            }

            Assert.That(expected, Does.Contain(crossover.Cross(one, two, random)));
        }
    }

    [Test]
    public void ChildrenAreValuesOfTheSpaceAndNeitherParent()
    {
        Children<ConditionalSpace>();
        Children<BlockSpace>();
        Children<TinyLinkSpace>();
        Children<RepeatInputsSpace>();
        Children<Bench201Space>();
        Children<TinyForestSpace>();
        Children<AutoFormerSpace>();
        Children<GridSpace<TreeGrid>>();
    }

    [Test]
    public void WhereNoCutGivesSomethingNewThereIsNoChild()
    {
        var random = new RandomSource(1);
        MacroSpace one = MacroSpace.Sample(random);
        Assert.That(new OnePointCrossover<MacroSpace>().Cross(one, one, random), Is.Null);
        Assert.That(new OnePointCrossover<MacroSpace>().Cross(one, one.Mutate(random), random), Is.Null);
        Loop.PairSpace low = new() { First = 1, Second = 1 };
        Loop.PairSpace high = new() { First = 4, Second = 4 };
        Assert.That(new OnePointCrossover<Loop.PairSpace>().Cross(low, high, random), Is.Null, "The constraint refuses 1 and 4.");
    }

    private static void Children<S>(Action<int[], int[], int[]>? check = null)
        where S : class, ISearchSpace<S>
    {
        var crossover = new OnePointCrossover<S>();
        var random = new RandomSource(5);
        int children = 0;
        for (int pair = 0; pair < Pairs; pair++)
        {
            S first = S.Sample(random);
            S second = S.Sample(random);
            if (crossover.Cross(first, second, random) is not { } child)
            {
                continue;
            }

            children++;
            (int[] one, int[] two, int[] tokens) = (Tokens(first), Tokens(second), Tokens(child));
            Assert.That(child.IsAdmissible);
            Assert.That(child, Is.Not.EqualTo(first).And.Not.EqualTo(second));
            Assert.That(tokens.Where((token, i) => token != one[i] && token != two[i]), Is.Empty, "Every token is one of its parents'.");
            check?.Invoke(one, two, tokens);
        }

        Assert.That(children, Is.Positive, S.SpaceName);
    }

    private static int[] Tokens<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        int[] tokens = new int[S.TokenCount];
        architecture.Encode(tokens, new double[S.NumberCount]);
        return tokens;
    }
}
