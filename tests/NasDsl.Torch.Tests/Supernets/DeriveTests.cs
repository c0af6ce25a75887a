using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

public sealed class DeriveTests
{
    /// <summary>The paper's rule, read plainly: softmax over all operations; for each node the two inputs whose best operation other than none is largest.</summary>
    [Test]
    public void DartsKeepsTheTwoStrongestInputsOfEachNode()
    {
        using MixtureSupernet<DartsSpace> mixture = DartsSpace.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(1));
        for (int trial = 0; trial < 50; trial++)
        {
            Randomize(mixture, seed: (ulong)trial);
            DartsSpace derived = mixture.Derive();
            Assert.That(derived.Normal.ToString(), Is.EqualTo(ByThePaper(mixture.ArchitectureParameters[0]).ToString()));
            Assert.That(derived.Reduce.ToString(), Is.EqualTo(ByThePaper(mixture.ArchitectureParameters[1]).ToString()));
        }
    }

    [Test]
    public void WhatWasDecidedIsDerived()
    {
        using MixtureSupernet<FixedChainSpace> chain = FixedChainSpace.CreateMixtureSupernet(new RandomSource(1));
        using MixtureSupernet<Bench201Space> dense = Bench201Space.CreateMixtureSupernet(cells: 3, channels: 2, new RandomSource(1));
        var random = new RandomSource(2);
        for (int trial = 0; trial < 50; trial++)
        {
            Bench201Space cell = Bench201Space.Sample(random);
            Decision.Take(dense, cell, 5);
            Assert.That(dense.Derive(), Is.EqualTo(cell));

            // A node of chosen inputs keeps operations other than zero.
            FixedChainSpace architecture = FixedChainSpace.Sample(random) with { Top = [[(0, AnyCellOp.Sep3), (1, AnyCellOp.Ghost)], [(1, AnyCellOp.Skip), (2, AnyCellOp.Max3)]], LearningRate = 1e-4 };
            Decision.Take(chain, architecture, 5);
            Assert.That(chain.Derive(), Is.EqualTo(architecture));
        }
    }

    [Test]
    public void ParametersStartSmallAndFollowTheSeed()
    {
        using MixtureSupernet<VectorSpace> first = VectorSpace.CreateMixtureSupernet(new RandomSource(7));
        using MixtureSupernet<VectorSpace> second = VectorSpace.CreateMixtureSupernet(new RandomSource(7));
        string[] decisions = [.. first.ArchitectureParameters.Select(static alpha => alpha.Decision)];
        Assert.That(decisions, Is.EqualTo(new[] { "First", "Body", "Body.Depth" }));
        for (int i = 0; i < 3; i++)
        {
            float[] values = first.ArchitectureParameters[i].Value.data<float>().ToArray();
            Assert.That(values, Is.EqualTo(second.ArchitectureParameters[i].Value.data<float>().ToArray()));
            Assert.That(values, Has.All.InRange(-6e-3f, 6e-3f));
            Assert.That(values, Has.None.Zero);
        }
    }

    private static void Randomize(MixtureSupernet<DartsSpace> mixture, ulong seed)
    {
        using var withoutGraph = no_grad();
        TorchSeed.Set(seed);
        foreach (ArchitectureParameter alpha in mixture.ArchitectureParameters)
        {
            alpha.Value.normal_(0, 1);
        }
    }

    private static Cell<DartsOp> ByThePaper(ArchitectureParameter alpha)
    {
        using DisposeScope scope = NewDisposeScope();
        float[] weights = alpha.Value.softmax(1).data<float>().ToArray();
        var nodes = new List<Node<DartsOp>>();
        for (int i = 0, start = 0; i < 4; start += i + 2, i++)
        {
            int first = start;
            float Best(int input) => Enumerable.Range(1, 7).Max(k => weights[(8 * (first + input)) + k]);
            DartsOp Operation(int input) => (DartsOp)Enumerable.Range(1, 7).MaxBy(k => weights[(8 * (first + input)) + k]);
            int[] kept = [.. Enumerable.Range(0, i + 2).OrderByDescending(Best).Take(2).Order()];
            nodes.Add([(kept[0], Operation(kept[0])), (kept[1], Operation(kept[1]))]);
        }

        return [.. nodes];
    }
}
