namespace NasDsl.Fuzzing.Tests;

/// <summary>A short run of what the benchmarks' <c>--fuzz</c> does at length.</summary>
public class FuzzTests
{
    private const int Declarations = 2_000;
    private const int Run = 100;

    [Test]
    public void Nothing_crashes_what_is_refused_says_why_and_what_is_accepted_works()
    {
        FuzzReport report = Fuzzer.Run(new FuzzOptions(Declarations) { MaxRun = Run, Networks = 5 });
        TestContext.Out.WriteLine(
            $"{report.Accepted} accepted, {report.Refused} refused by {report.Rules.Count} rules, {report.NotCSharp} no C#; {report.Spaces} spaces ran, {report.Networks} networks");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Declarations, Is.EqualTo(Declarations));
            Assert.That(report.Accepted, Is.GreaterThan(Declarations / 4), "enough is accepted for the run to mean something");
            Assert.That(report.Rules, Has.Count.GreaterThan(25), "and enough is refused");
            Assert.That(report.Spaces, Is.GreaterThanOrEqualTo(Run));
            Assert.That(report.Networks, Is.GreaterThan(Run));
            foreach (Defect defect in report.Defects.Take(5))
            {
                Assert.Fail($"declaration {defect.Number}: {defect.Problem}\n{defect.Source}");
            }
        }
    }

    [Test]
    public void The_same_seed_gives_the_same_declarations()
    {
        for (int number = 0; number < 100; number++)
        {
            Assert.That(Fuzzer.Declaration(number, 7), Is.EqualTo(Fuzzer.Declaration(number, 7)));
        }

        Assert.That(Fuzzer.Declaration(1, 7).Source, Is.Not.EqualTo(Fuzzer.Declaration(1, 8).Source));
    }
}
