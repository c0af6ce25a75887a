using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Of an architecture with which a test fails, a smallest one is left.</summary>
public class ShrinkingTests
{
    [Test]
    public void Layers_and_values_that_do_not_matter_go()
    {
        Expected.Failed(
            InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.Two_skips_fail)),
            """
              Assert.That(architecture.Body.Count(static op => op == PocketOp.Skip), Is.LessThan(2))
              Expected: less than 2
              But was:  2

            Failed for architecture 1 of 50 (seed 3), shrunk in 4 steps (9 runs) to:
              new DeepSpace
              {
                  Body = [PocketOp.Skip, PocketOp.Skip],
                  Extra = "none",
                  Width = 2,
                  LearningRate = 0.0001,
              }
            The first that failed: Body=[Skip, Dense, Skip, Dense]; Extra=some; Width=2; LearningRate=0.014019225579608576
            Run it again: [Architectures(50, Seed = 3)]
            or: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.FailingArchitectureTests.Two_skips_fail" -e NASDSL_SEED=3
            """);
    }

    [Test]
    public void Conditions_and_constraints_are_kept()
    {
        FailingArchitectureTests.Seen.Clear();
        string message = InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.A_condition_fails)).Message;
        Assert.That(message.ReplaceLineEndings("\n"), Does.Contain(
            """
              new DeepSpace
              {
                  Body = [],
                  Extra = "many",
                  More = [PocketOp.Dense, PocketOp.Dense],
                  Width = 8,
                  LearningRate = 0.0001,
              }
            """), "the constraint refuses a width of 2 without layers");
        Assert.That(FailingArchitectureTests.Seen.Where(static architecture => !architecture.IsAdmissible), Is.Empty);
    }

    [Test]
    public void Numbers_come_near_the_bound()
    {
        string message = InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.A_number_fails)).Message;
        double rate = double.Parse(message.Split("Rate = ")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(rate, Is.InRange(0.1, 0.1 * Math.Pow(1000, 1.0 / 64)), "within a 64th of the number's scale");
    }

    [Test]
    public void Another_failure_is_not_what_was_looked_for()
    {
        string message = InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.A_width_throws)).Message;
        Assert.That(message, Does.StartWith("System.NotSupportedException : two"));
        Assert.That(message, Does.Contain("Width = 2,"));
    }

    [Test]
    public void A_whole_space_and_one_step() => Expected.Failed(
        InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.One_of_all_fails)),
        """
          Assert.That(architecture.Width, Is.Not.EqualTo(8))
          Expected: not equal to 8
          But was:  8

        Failed for architecture 31 of 90 (all that there are), shrunk in 1 step (2 runs) to:
          new PocketSpace
          {
              Body = [PocketOp.Dense],
              Width = 8,
          }
        The first that failed: Body=[Skip]; Width=8
        Run it again: [Architectures(90, Seed = 1)]
        or: dotnet test --filter "FullyQualifiedName=NasDsl.NUnit.Fixtures.FailingArchitectureTests.One_of_all_fails" -e NASDSL_SEED=1
        """);

    [Test]
    public void Several_are_made_smaller_one_after_another() => Assert.That(
        InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.Two_fail_together)).Message.ReplaceLineEndings("\n"),
        Does.Contain(
            """
            first =
              new PocketSpace
              {
                  Body = [PocketOp.Dense],
                  Width = 8,
              }
            second =
              new PocketSpace
              {
                  Body = [PocketOp.Dense],
                  Width = 8,
              }
            """));

    [Test]
    public void The_first_is_left_as_it_is_where_that_is_wished() => Assert.That(
        InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.Without_shrinking)).Message,
        Does.Contain("Failed for architecture 2 of 50 (seed 1):").And.Not.Contains("Not all"));

    [Test]
    public void Time_that_is_over_is_no_failure_of_an_architecture() => Assert.That(
        InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.Takes_too_long)).Message.ReplaceLineEndings("\n"),
        Does.Match(@"^Test exceeded CancelAfter value of 100ms\n\n\d+ of 1000 architectures were tested until then, and none failed\.$"));

    [Test]
    public void What_was_not_tried_is_said() => Assert.That(
        InnerRun.Of<FailingArchitectureTests>(nameof(FailingArchitectureTests.With_one_run_to_shrink)).Message.ReplaceLineEndings("\n"),
        Does.Contain(" of 50 (seed 1), and for nothing smaller (1 run):\n").And.Contains("}\nNot all that is smaller was tried.\nRun it again: "));

    [TestCase(nameof(FailingArchitectureTests.No_architecture),
        "The test 'No_architecture' takes no architecture: [Architectures] gives values to parameters whose type is a search space.")]
    [TestCase(nameof(FailingArchitectureTests.None_asked_for), "[Architectures] of 'None_asked_for' must ask for at least 1 architecture, and asks for 0.")]
    public void What_is_declared_wrongly_is_said(string method, string message) =>
        Expected.With(InnerRun.Of<FailingArchitectureTests>(method), ResultState.NotRunnable, message);
}
