namespace NasDsl.NUnit.Fixtures;

/// <summary>Tests over architectures that fail.</summary>
public class FailingArchitectureTests
{
    public static List<DeepSpace> Seen { get; } = [];

    [Architectures(50, Seed = 3)]
    public void Two_skips_fail(DeepSpace architecture) => Assert.That(architecture.Body.Count(static op => op == PocketOp.Skip), Is.LessThan(2));

    [Architectures(50)]
    public void A_condition_fails(DeepSpace architecture)
    {
        Seen.Add(architecture);
        Assert.That(architecture.Extra == "many" && architecture.More.Count > 1, Is.False);
    }

    [Architectures(50)]
    public void A_number_fails(RateSpace architecture) => Assert.That(architecture.Rate, Is.LessThan(0.1));

    [Architectures(50)]
    public void A_width_throws(DeepSpace architecture)
    {
        if (architecture.Width == 2)
        {
            throw new NotSupportedException("two");
        }

        // Smaller architectures fail in another way, which is not what was found.
        Assert.That(architecture.Width, Is.EqualTo(32));
    }

    [Architectures(90)]
    public void One_of_all_fails(PocketSpace architecture) => Assert.That(architecture.Width, Is.Not.EqualTo(8));

    [Architectures(50, MostShrinks = 0)]
    public void Without_shrinking(PocketSpace architecture) => Assert.That(architecture.Width, Is.Not.EqualTo(8));

    [Architectures(50, MostShrinks = 1)]
    public void With_one_run_to_shrink(PocketSpace architecture) => Assert.That(architecture.Width + architecture.Body.Count, Is.LessThan(12));

    [Architectures(20)]
    public void Two_fail_together(PocketSpace first, PocketSpace second) => Assert.That(first.Width + second.Width, Is.LessThan(16));

    [Architectures(1000), CancelAfter(100)]
    public void Takes_too_long(DeepSpace architecture, CancellationToken cancellationToken)
    {
        Thread.Sleep(1);
        cancellationToken.ThrowIfCancellationRequested();
    }

    [Architectures(5)]
    public void No_architecture(int count)
    {
    }

    [Architectures(0)]
    public void None_asked_for(PocketSpace architecture)
    {
    }
}
