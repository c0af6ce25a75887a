using System.Globalization;

namespace NasDsl.Tests;

/// <summary>What bounds and constraints admit, beside the same rules written here over the properties.</summary>
public class AdmissionTests
{
    private static readonly BoundedSpace[] _all = [.. Encodings.All<BoundedSpace>()];

    [Test]
    public void Admissible_is_what_every_bound_and_constraint_admits()
    {
        Assert.That(_all, Has.Length.EqualTo(39 * 3 * 4));
        Assert.That(_all.Where(architecture => architecture.IsAdmissible), Is.EquivalentTo(_all.Where(Expected)));
        foreach (Func<BoundedSpace, bool> refused in (Func<BoundedSpace, bool>[])
                 [
                     value => value.Cost().Parameters > 2_500, value => value.Cost().MultiplyAdds > 60_000, value => value.First[0] == TestOp.Skip,
                     value => value is { Last: TestOp.Pool, Width: 8 },
                 ])
        {
            Assert.That(_all.Any(refused) && _all.Any(value => !refused(value)), "each of them decides something");
        }
    }

    [Test]
    public void Validate_names_the_bound_and_the_figure()
    {
        BoundedSpace large = new() { First = [TestOp.Conv, TestOp.Conv, TestOp.Conv], Width = 24 };
        using IDisposable scope = Assert.EnterMultipleScope();
        Assert.That(new BoundedSpace { First = [TestOp.Pool] }.Validate, Throws.Nothing);
        Assert.That(large.Validate, Throws.TypeOf<NotAdmissibleException>().With.Message.Contains(
            $"[MaxParameters] of BoundedSpace admits at most 2,500 parameters, and this architecture has {large.Cost().Parameters.ToString("N0", CultureInfo.InvariantCulture)}: First="));
        BoundedSpace slow = new() { First = [TestOp.Conv], Last = TestOp.Conv, Width = 16 };
        Assert.That(slow.Cost().Parameters, Is.LessThanOrEqualTo(2_500));
        Assert.That(slow.Validate, Throws.TypeOf<NotAdmissibleException>().With.Message.Contains("[MaxMacs] of BoundedSpace admits at most 60,000 multiply-adds"));
        Assert.That(new BoundedSpace { First = [TestOp.Skip] }.Validate, Throws.TypeOf<NotAdmissibleException>().With.Message.Contains(
            "The constraint 'BeginsWithWork' of BoundedSpace refuses this architecture: First="));
        Assert.That(new BoundedSpace { First = [TestOp.Pool], Last = TestOp.Pool }.Validate, Throws.TypeOf<NotAdmissibleException>().With.Message.Contains("'EndsWide'"));
    }

    [Test]
    public void Sample_draws_every_admissible_architecture_alike_within_its_depth()
    {
        var random = new RandomSource(70);
        BoundedSpace[] shortest = [.. _all.Where(value => value.IsAdmissible && value.First.Count == 1)];
        var counts = new int[shortest.Length];
        for (int i = 0; i < 20_000; i++)
        {
            BoundedSpace drawn = BoundedSpace.Sample(random);
            Assert.That(drawn.IsAdmissible, Is.True);
            if (Array.IndexOf(shortest, drawn) is >= 0 and int index)
            {
                counts[index]++;
            }
        }

        ChiSquare.AssertUniform(counts);
    }

    [Test]
    public void Mutate_and_Crossover_give_admissible_architectures_only()
    {
        var random = new RandomSource(71);
        for (int i = 0; i < 2_000; i++)
        {
            BoundedSpace first = BoundedSpace.Sample(random);
            BoundedSpace second = BoundedSpace.Sample(random);
            Assert.That(first.Mutate(random).IsAdmissible, Is.True);
            Assert.That(BoundedSpace.Crossover(first, second, random).IsAdmissible, Is.True);
        }
    }

    [Test]
    public void Neighbors_are_the_admissible_ones()
    {
        BoundedSpace one = new() { First = [TestOp.Conv, TestOp.Pool], Last = TestOp.Pool, Width = 12 };
        BoundedSpace[] neighbors = [.. one.Neighbors()];
        Assert.That(neighbors, Has.All.Property(nameof(BoundedSpace.IsAdmissible)).True);
        Assert.That(neighbors, Is.EquivalentTo(_all.Where(Expected).Where(other => Distance(one, other) == 1)));

        static int Distance(BoundedSpace one, BoundedSpace other) =>
            Math.Abs(one.First.Count - other.First.Count) + one.First.Zip(other.First).Count(pair => pair.First != pair.Second)
            + (one.Last == other.Last ? 0 : 1) + (one.Width == other.Width ? 0 : 1);
    }

    [Test]
    public void Every_value_is_made_encoded_and_stored_admissible_or_not()
    {
        BoundedSpace refused = _all.First(value => !value.IsAdmissible);
        Assert.That(BoundedSpace.FromIndex(refused.ToIndex()), Is.EqualTo(refused));
        Assert.That(BoundedSpace.Decode(Encodings.Tokens(refused), []), Is.EqualTo(refused));
        Assert.That(BoundedSpace.Parse(refused.ToString(), null), Is.EqualTo(refused));
    }

    [Test]
    public void A_space_that_admits_nothing_says_what_refuses()
    {
        Assert.That(
            () => BoundedByBoth.Sample(new RandomSource(72)),
            Throws.TypeOf<NotAdmissibleException>().With.Message.Match(
                @"^BoundedByBoth\.Sample found no admissible architecture in 10,000 tries: the constraint 'IsOdd' refused [0-9],[0-9]{3}, the constraint 'IsEven' refused [0-9],[0-9]{3}\. "));
    }

    [Test]
    public void A_constraint_that_throws_is_named()
    {
        RefusingSpace broken = new() { Depth = 6 };
        Assert.That(
            () => broken.IsAdmissible,
            Throws.TypeOf<NotAdmissibleException>().With.Message.EqualTo(
                "The constraint 'IsBelowTheMoon' of RefusingSpace must give true or false for every architecture, and threw InvalidDataException for Depth=6: no table")
                .And.InnerException.TypeOf<InvalidDataException>());
    }

    [Test]
    public void Mutate_says_where_no_neighbour_is_admissible()
    {
        var random = new RandomSource(73);
        LonelySpace lonely = LonelySpace.Sample(random);
        Assert.That(lonely.First, Is.EqualTo(lonely.Second));
        Assert.That(lonely.Neighbors(), Is.Empty);
        Assert.That(
            () => lonely.Mutate(random), Throws.TypeOf<NotAdmissibleException>().With.Message.Contains("LonelySpace.Mutate").And.Message.Contains("'AreAlike' refused 10,000"));
    }

    private static bool Expected(BoundedSpace value) =>
        value.Cost() is { Parameters: <= 2_500, MultiplyAdds: <= 60_000 }
        && value.First[0] != TestOp.Skip
        && (value.Last != TestOp.Pool || value.Width > 8);
}
