using System.Numerics;
using NasDsl.Spaces;

namespace NasDsl.Tests;

public class IndexTests
{
    [Test]
    public void Every_index_of_NAS_Bench_Macro_is_one_architecture() => AssertBijection<MacroSpace>();

    [Test]
    public void Every_index_of_NAS_Bench_201_is_one_architecture() => AssertBijection<Bench201Space>();

    [Test]
    public void Every_index_of_a_space_of_depths_is_one_architecture()
    {
        AssertBijection<DepthSpace>();
        AssertBijection<EnasSpace>();
        AssertBijection<WidthSpace>();
        AssertBijection<SingleSpace>();
    }

    [Test]
    public void A_million_random_cells_of_DARTS_come_back()
    {
        var random = new RandomSource(1);
        for (int i = 0; i < 1_000_000; i++)
        {
            var index = new BigInteger(random.Next(1_037_664_180));
            DartsCellSpace cell = DartsCellSpace.FromIndex(index);
            if (cell.ToIndex() != index)
            {
                Assert.Fail($"{index} came back as {cell.ToIndex()}: {cell}");
            }
        }
    }

    [Test]
    public void Large_spaces_come_back()
    {
        AssertComesBack<DartsSpace>();
        AssertComesBack<DeepSpace>();
        AssertComesBack<LongSpace>();
    }

    [Test]
    public void The_first_member_is_least_significant_and_shorter_ranges_come_first()
    {
        Assert.That(DepthSpace.FromIndex(0).ToString(), Is.EqualTo("Free=[Skip]; Reduced=[Skip, Skip]"));
        Assert.That(DepthSpace.FromIndex(1).ToString(), Is.EqualTo("Free=[Conv]; Reduced=[Skip, Skip]"));
        Assert.That(DepthSpace.FromIndex(3).ToString(), Is.EqualTo("Free=[Skip, Skip]; Reduced=[Skip, Skip]"));
        Assert.That(DepthSpace.FromIndex(4).ToString(), Is.EqualTo("Free=[Conv, Skip]; Reduced=[Skip, Skip]"));
        Assert.That(DepthSpace.FromIndex(39).ToString(), Is.EqualTo("Free=[Skip]; Reduced=[Conv, Skip]"));
    }

    [Test]
    public void An_index_outside_the_space_is_refused()
    {
        Assert.That(
            () => MacroSpace.FromIndex(6_561),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("MacroSpace: index 6561 is not one of 0 to 6560"));
        Assert.That(() => MacroSpace.FromIndex(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => DeepSpace.FromIndex(DeepSpace.Cardinality), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static void AssertBijection<S>()
        where S : class, IFinite<S>
    {
        var seen = new HashSet<S>();
        for (int index = 0; index < S.Cardinality; index++)
        {
            var architecture = S.FromIndex(index);
            Assert.That(architecture.ToIndex(), Is.EqualTo((BigInteger)index));
            Assert.That(seen.Add(architecture), architecture.ToString());
        }
    }

    private static void AssertComesBack<S>()
        where S : class, IFinite<S>
    {
        var random = new RandomSource(2);
        for (int i = 0; i < 2_000; i++)
        {
            var architecture = S.Sample(random);
            BigInteger index = architecture.ToIndex();
            Assert.That(index, Is.InRange(BigInteger.Zero, S.Cardinality - 1));
            Assert.That(S.FromIndex(index), Is.EqualTo(architecture));
        }

        Assert.That(S.FromIndex(S.Cardinality - 1).ToIndex(), Is.EqualTo(S.Cardinality - 1));
    }
}
