namespace NasDsl.NUnit.Fixtures;

/// <summary>Tests over architectures that pass.</summary>
public class ArchitectureTests
{
    public static List<PocketSpace> Seen { get; } = [];

    public static int SetUps { get; set; }

    public static int Draws { get; set; }

    [SetUp]
    public void SetUp() => SetUps++;

    [Architectures(20)]
    public void Each_once(PocketSpace architecture) => Seen.Add(architecture);

    [Architectures(90)]
    public void The_whole_space(PocketSpace architecture) => Seen.Add(architecture);

    [Architectures(5)]
    public async Task With_values_and_a_token(PocketSpace architecture, [Values(1, 7)] int batch, CancellationToken cancellationToken)
    {
        await Task.Delay(0, cancellationToken);
        Assert.That(batch, Is.AnyOf(1, 7));
        Seen.Add(architecture);
    }

    [Architectures(10)]
    public void With_assumptions(PocketSpace architecture)
    {
        Assume.That(architecture.Width, Is.EqualTo(8));
        Seen.Add(architecture);
    }

    [Architectures(10)]
    public void With_impossible_assumptions(PocketSpace architecture) => Assume.That(architecture.Width, Is.Zero);

    [Architectures(10)]
    public void Two_and_randomness(PocketSpace first, PocketSpace second, RandomSource random)
    {
        Draws += random.Next(2);
        PocketSpace child = PocketSpace.Crossover(first, second, random);
        Assert.That(child.Width, Is.AnyOf(first.Width, second.Width));
    }

    [Architectures(10)]
    public void Of_a_space_with_a_constraint(DeepSpace architecture) => architecture.Validate();
}
