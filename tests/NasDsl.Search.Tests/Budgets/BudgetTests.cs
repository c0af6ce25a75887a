namespace NasDsl.Search.Tests.Budgets;

[TestFixture]
internal sealed class BudgetTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void CombinesToTheTighterLimits()
    {
        Budget budget = Budget.Trials(10) & Budget.Time(2 * Second) & Budget.Trials(7) & Budget.TrainingImages(500) & Budget.Time(3 * Second);
        Assert.That(budget.MaxTrials, Is.EqualTo(7));
        Assert.That(budget.MaxTrainingImages, Is.EqualTo(500));
        Assert.That(budget.MaxTime, Is.EqualTo(2 * Second));
        Assert.That(Budget.Trials(10).MaxTime, Is.Null);
        Assert.That(Budget.Trials(10).MaxTrainingImages, Is.Null);
    }

    [Test]
    public void TellsHowMuchIsUsed()
    {
        Budget budget = Budget.Trials(10) & Budget.Time(4 * Second) & Budget.TrainingImages(1000);
        Assert.That(budget.UsedFraction(1, 0, TimeSpan.Zero), Is.EqualTo(0.1));
        Assert.That(budget.UsedFraction(1, 700, Second), Is.EqualTo(0.7));
        Assert.That(budget.UsedFraction(1, 700, 3 * Second), Is.EqualTo(0.75));
        Assert.That(budget.UsedFraction(11, 700, Second), Is.EqualTo(1));
    }

    [Test]
    public void RefusesNothingAtAll()
    {
        Assert.That(() => Budget.Trials(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Budget.TrainingImages(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Budget.Time(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
