using NasDsl.Spaces;

namespace NasDsl.Torch.Tests.Controllers;

[TestFixture]
internal sealed class OpenProposalsTests
{
    [Test]
    public void ForgetsTheOldestThatNeverCameBack()
    {
        OpenProposals<GridSpace<NineGrid>> open = new(capacity: 2);
        open.Add(GridSpace<NineGrid>.Of(0, 0), [1]);
        open.Add(GridSpace<NineGrid>.Of(0, 1), [2]);
        open.Add(GridSpace<NineGrid>.Of(0, 2), [3]);
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 0)), Is.Null);
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 1)), Is.EqualTo(new double[] { 2 }));
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 1)), Is.Null, "It was taken.");
    }

    [Test]
    public void TwoOpenProposalsOfOneArchitectureAreTwo()
    {
        OpenProposals<GridSpace<NineGrid>> open = new(capacity: 4);
        open.Add(GridSpace<NineGrid>.Of(0, 0), [1]);
        open.Add(GridSpace<NineGrid>.Of(0, 0), [2]);
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 0)), Is.EqualTo(new double[] { 1 }));
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 0)), Is.EqualTo(new double[] { 2 }));
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 0)), Is.Null);
    }

    [Test]
    public void WhatWasProposedAgainOutlivesItsFirstProposal()
    {
        OpenProposals<GridSpace<NineGrid>> open = new(capacity: 2);
        open.Add(GridSpace<NineGrid>.Of(0, 0), [1]);
        _ = open.Take(GridSpace<NineGrid>.Of(0, 0));
        open.Add(GridSpace<NineGrid>.Of(0, 0), [2]);
        open.Add(GridSpace<NineGrid>.Of(0, 1), [3]);
        Assert.That(open.Take(GridSpace<NineGrid>.Of(0, 0)), Is.EqualTo(new double[] { 2 }));
    }
}
