using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Tests over architectures: what they run with, and what is left of an architecture with which they fail.</summary>
public class ArchitecturesTests
{
    [Test]
    public void Each_architecture_is_another_with_its_own_set_up()
    {
        ArchitectureTests.Seen.Clear();
        ArchitectureTests.SetUps = 0;
        Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.Each_once)));
        Assert.That(ArchitectureTests.Seen, Has.Count.EqualTo(20).And.Unique);
        Assert.That(ArchitectureTests.SetUps, Is.EqualTo(20));
    }

    [Test]
    public void The_same_seed_draws_the_same()
    {
        PocketSpace[] first = Draw(), second = Draw();
        Assert.That(first, Is.EqualTo(second));

        static PocketSpace[] Draw()
        {
            ArchitectureTests.Seen.Clear();
            InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.Each_once));
            return [.. ArchitectureTests.Seen];
        }
    }

    [Test]
    public void A_small_space_is_tested_as_a_whole()
    {
        ArchitectureTests.Seen.Clear();
        Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.The_whole_space)));
        Assert.That(ArchitectureTests.Seen, Is.EqualTo(Enumerable.Range(0, (int)PocketSpace.Cardinality).Select(static index => PocketSpace.FromIndex(index))));
    }

    [Test]
    public void Other_values_make_cases_of_their_own()
    {
        ArchitectureTests.Seen.Clear();
        IReadOnlyList<ITestResult> results = InnerRun.Cases<ArchitectureTests>(nameof(ArchitectureTests.With_values_and_a_token));
        Expected.Passed(results);
        Assert.That(results.Select(static result => result.Name), Is.EqualTo(["With_values_and_a_token(1)", "With_values_and_a_token(7)"]));
        Assert.That(ArchitectureTests.Seen, Has.Count.EqualTo(10));
    }

    [Test]
    public void Assumptions_pass_over_architectures()
    {
        ArchitectureTests.Seen.Clear();
        Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.With_assumptions)));
        Assert.That(ArchitectureTests.Seen, Has.Count.InRange(1, 9));
        Expected.With(
            InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.With_impossible_assumptions)),
            ResultState.Inconclusive,
            """
            None of 10 architectures met the test's assumptions; the last:   Assume.That(architecture.Width, Is.Zero)
              Expected: 0
              But was:  32

            """);
    }

    [Test]
    public void Several_architectures_and_randomness_are_the_same_each_time()
    {
        ArchitectureTests.Draws = 0;
        Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.Two_and_randomness)));
        int draws = ArchitectureTests.Draws;
        Assert.That(draws, Is.InRange(1, 9));
        Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.Two_and_randomness)));
        Assert.That(ArchitectureTests.Draws, Is.EqualTo(2 * draws));
    }

    [Test]
    public void What_a_constraint_refuses_is_never_given() => Expected.Passed(InnerRun.Of<ArchitectureTests>(nameof(ArchitectureTests.Of_a_space_with_a_constraint)));

    [Test]
    public void Fixtures_of_a_case_each_are_fixtures_of_an_architecture_each()
    {
        OwnInstances.Disposed = 0;
        Expected.Passed(InnerRun.Of<OwnInstances>(nameof(OwnInstances.Used_once)));
        Assert.That(OwnInstances.Disposed, Is.EqualTo(4));
    }
}
