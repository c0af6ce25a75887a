namespace NasDsl.Search.Tests.Strategies;

/// <summary>Against published values of the distribution.</summary>
[TestFixture]
internal sealed class NormalDistributionTests
{
    [TestCase(0, 0.5)]
    [TestCase(1, 0.8413447460685429)]
    [TestCase(-1.959963984540054, 0.025)]
    [TestCase(2.9, 0.9981341866996160)]
    [TestCase(3.1, 0.9990323967867817)]
    [TestCase(-3.5, 2.3262907903552504e-4)]
    [TestCase(-8, 6.220960574271786e-16)]
    public void HasThePublishedValues(double x, double below)
    {
        Assert.That(NormalDistribution.Below(x), Is.EqualTo(below).Within(1e-12).Percent);
        Assert.That(NormalDistribution.Between(-x, double.PositiveInfinity), Is.EqualTo(below).Within(1e-12).Percent);
    }

    [Test]
    public void WhatLiesFarOutIsNotLostToRounding()
    {
        Assert.That(NormalDistribution.Between(8, 9), Is.EqualTo(6.2198320e-16).Within(1e-4).Percent);
        Assert.That(NormalDistribution.Between(-9, -8), Is.EqualTo(NormalDistribution.Between(8, 9)));
    }
}
