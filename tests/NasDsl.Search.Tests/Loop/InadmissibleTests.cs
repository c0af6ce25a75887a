namespace NasDsl.Search.Tests.Loop;

/// <summary>What the bounds and constraints of a space refuse is never evaluated.</summary>
[TestFixture]
internal sealed class InadmissibleTests
{
    private static SearchOptions Thirty => new() { Budget = Budget.Trials(30) };

    [Test]
    public void AnInadmissibleProposalIsAFailedTrialThatSaysWhy()
    {
        var evaluated = new List<PairSpace>();
        PairSpace[] script = [new() { First = 1, Second = 1 }, new() { First = 1, Second = 2 }, new() { First = 3, Second = 3 }];
        SearchResult<PairSpace> result = new Search<PairSpace>(
            new Scripted<PairSpace>([.. script]),
            new FunctionEvaluator<PairSpace>(architecture =>
            {
                evaluated.Add(architecture);
                return architecture.First;
            }),
            new SearchOptions { Budget = Budget.Trials(3) }).Run();
        Assert.That(evaluated, Is.EqualTo(new[] { script[0], script[2] }));
        Assert.That(result.Failures.Single().Architecture, Is.EqualTo(script[1]));
        Assert.That(result.Failures.Single().Error, Is.EqualTo(
            "NotAdmissibleException: The constraint 'AreAlike' of PairSpace refuses this architecture: First=1; Second=2."));
        Assert.That(result.BestArchitecture, Is.EqualTo(script[2]));
    }

    [Test]
    public void ARefusalSaysNothingOfAnAdmissibleArchitectureWithTheSameCanonicalValue()
    {
        IdleSpace refused = new() { Body = [IdleOp.Work] };
        IdleSpace admitted = new() { Body = [IdleOp.Work, IdleOp.Idle] };
        Assert.That(admitted.Canonical(), Is.EqualTo(refused));
        SearchResult<IdleSpace> result = new Search<IdleSpace>(
            new Scripted<IdleSpace>([refused, admitted, refused]), new FunctionEvaluator<IdleSpace>(_ => 1),
            new SearchOptions { Budget = Budget.Trials(3) }).Run();
        Assert.That(
            result.Trials.Select(trial => trial.State), Is.EqualTo(new[] { TrialState.Failed, TrialState.Completed, TrialState.Failed }));
        Assert.That(result.RepeatCount, Is.Zero);
    }

    [Test]
    public void EvolutionGoesOnWhereNoMutationIsAdmissible()
    {
        SearchResult<PairSpace> result = new Search<PairSpace>(
            new RegularizedEvolution<PairSpace>(1, 30), new FunctionEvaluator<PairSpace>(architecture => architecture.First),
            Thirty with { Repeats = RepeatPolicy.Evaluate }).Run();
        Assert.That(result.Trials, Has.Count.EqualTo(30));
        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.BestArchitecture, Is.EqualTo(new PairSpace { First = 4, Second = 4 }));
    }

    [Test]
    public void WhatWasFoundIsKeptWhereNothingAdmissibleIsLeft()
    {
        SearchResult<PairSpace> result = new Search<PairSpace>(
            new ThenNothing(), new FunctionEvaluator<PairSpace>(_ => 1), Thirty).Run();
        Assert.That(result.StopReason, Is.EqualTo(StopReason.NothingAdmissible));
        Assert.That(result.Error, Is.EqualTo("NotAdmissibleException: nothing is left"));
        Assert.That(result.ToString(), Does.Contain("nothing is left"));
        Assert.That(result.Trials, Has.Count.EqualTo(1));
    }

    [Test]
    public void ASpaceWithoutAnyAdmissibleArchitectureIsAnError() =>
        Assert.That(
            () => new Search<NothingSpace>(new RandomSearch<NothingSpace>(1), new FunctionEvaluator<NothingSpace>(_ => 1), Thirty).Run(),
            Throws.TypeOf<NotAdmissibleException>().With.Message.Contains("'Never' refused 10,000"));

    private sealed class ThenNothing : IStrategy<PairSpace>
    {
        private bool _isFirst = true;

        public string Name => "One";

        public Proposal<PairSpace> Ask()
        {
            if (_isFirst)
            {
                _isFirst = false;
                return new PairSpace();
            }

            throw new NotAdmissibleException("nothing is left");
        }

        public void Tell(Trial<PairSpace> trial)
        {
        }
    }
}
