using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>ProxylessNAS's gates against their formulas, for every pair of paths.</summary>
[TestFixture]
internal sealed class PathRelaxationTests
{
    [Test]
    public void TheGradientOfEveryPairIsThatOfItsGates()
    {
        using DisposeScope scope = NewDisposeScope();
        using OneMixedLayer layer = new();
        PathRelaxation relaxation = new(new RandomSource(1)) { DrawsTwo = true };
        layer.Weights.Relaxation = relaxation;
        double[] gates = [.. Enumerable.Range(0, OneMixedLayer.Candidates).Select(k => layer.Loss(layer.OutputOf(k)))];
        double[] alpha = layer.Alpha;
        HashSet<(int, int)> seen = [];
        while (seen.Count < OneMixedLayer.Candidates * (OneMixedLayer.Candidates - 1))
        {
            double[] gradient = layer.Gradient();
            (int active, int inactive) = (relaxation.Active[0], relaxation.Inactive[0]);
            double first = Math.Exp(alpha[active]), second = Math.Exp(alpha[inactive]);
            double[] p = [first / (first + second), second / (first + second)], g = [gates[active], gates[inactive]];
            double[] expected = new double[OneMixedLayer.Candidates];
            for (int i = 0; i < 2; i++)
            {
                for (int j = 0; j < 2; j++)
                {
                    expected[i == 0 ? active : inactive] += g[j] * p[j] * ((i == j ? 1 : 0) - p[i]);
                }
            }

            Assert.That(gradient, Is.EqualTo(expected).Within(1e-12 * Math.Max(1, gates.Max(Math.Abs))));
            seen.Add((active, inactive));
        }

        double[] output = layer.Output();
        Assert.That(output, Is.EqualTo(layer.OutputOf(relaxation.Active[0])), "the other gate is closed, exactly");
        relaxation.DrawsTwo = false;
        output = layer.Output();
        Assert.That(output, Is.EqualTo(layer.OutputOf(relaxation.Active[0])));
        Assert.That(relaxation.Inactive[0], Is.EqualTo(-1));
    }

    [Test]
    public void PathsAreDrawnAsOftenAsTheyShould()
    {
        double[] alpha = [0, 1, -0.5];
        using Tensor parameters = tensor(alpha, [1, 3], device: CPU);
        PathRelaxation relaxation = new(new RandomSource(1));
        const int draws = 6_000;
        double[] single = new double[3];
        double[,] pairs = new double[3, 3];
        for (int draw = 0; draw < draws; draw++)
        {
            relaxation.DrawsTwo = false;
            relaxation.Relax(parameters);
            single[relaxation.Active[0]]++;
            relaxation.DrawsTwo = true;
            relaxation.Relax(parameters)!.Dispose();
            pairs[relaxation.Active[0], relaxation.Inactive[0]]++;
        }

        // Two without replacement by softmax(α); of the two, the active one by the softmax over them.
        double total = alpha.Sum(Math.Exp);
        double[] p = [.. alpha.Select(value => Math.Exp(value) / total)];
        for (int i = 0; i < 3; i++)
        {
            Close(single[i], p[i]);
            for (int j = 0; j < 3; j++)
            {
                double pair = (p[i] * p[j] / (1 - p[i])) + (p[j] * p[i] / (1 - p[j]));
                Close(pairs[i, j], i == j ? 0 : pair * p[i] / (p[i] + p[j]));
            }
        }

        static void Close(double count, double p) =>
            Assert.That(count / draws, Is.EqualTo(p).Within(4 * Math.Sqrt(p * (1 - p) / draws)));
    }

    [Test]
    public void RescalingLeavesTheOthersAsProbableAsBefore()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor before = tensor(new[,] { { 0.3, -1, 0.7, 0 }, { 2, 1, 0, -1 } }, device: CPU), after = before.clone();
        PathRelaxation relaxation = new(new RandomSource(3)) { DrawsTwo = true };
        relaxation.Relax(before);
        for (int row = 0; row < 2; row++)
        {
            after[row, relaxation.Active[row]] += 0.8;
            after[row, relaxation.Inactive[row]] -= 0.1;
        }

        relaxation.Rescale(after, before);
        double[] was = before.softmax(1).data<double>().ToArray(), now = after.softmax(1).data<double>().ToArray();
        for (int i = 0; i < 8; i++)
        {
            bool isDrawn = relaxation.IsComputed(i / 4, i % 4);
            Assert.That(now[i], isDrawn ? Is.Not.EqualTo(was[i]).Within(1e-3) : Is.EqualTo(was[i]).Within(1e-14));
            Assert.That(isDrawn || after.data<double>()[i] == before.data<double>()[i], Is.True);
        }
    }

    [Test]
    public void WhatElseMovesAlphaLeavesUndrawnPathsAndEdgesOfZeroAsTheyWere()
    {
        (int edgesOfZero, int undrawn) = (0, 0);
        for (ulong seed = 0; seed < 20; seed++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor before = tensor(new[,] { { 0.3, -1, 0.7, 0 }, { 2, 1, 0, -1 } }, device: CPU), after = before * 0.9 + 0.05;
            PathRelaxation relaxation = new(new RandomSource(seed), zero: 0) { DrawsTwo = true };
            relaxation.Relax(before);
            relaxation.Rescale(after, before);
            double[] was = before.data<double>().ToArray(), now = after.data<double>().ToArray();
            for (int i = 0; i < 8; i++)
            {
                (int row, int column) = (i / 4, i % 4);
                bool moves = relaxation.Active[row] != 0 && relaxation.IsComputed(row, column);
                Assert.That(now[i] == was[i], Is.EqualTo(!moves), $"{seed}: {row}, {column}");
                (edgesOfZero, undrawn) = (edgesOfZero + (relaxation.Active[row] == 0 ? 1 : 0), undrawn + (relaxation.IsComputed(row, column) ? 0 : 1));
            }

            double[] probable = before.softmax(1).data<double>().ToArray(), still = after.softmax(1).data<double>().ToArray();
            Assert.That(Enumerable.Range(0, 8).Where(i => !relaxation.IsComputed(i / 4, i % 4)).Select(i => still[i] - probable[i]), Is.All.EqualTo(0).Within(1e-14));
        }

        Assert.That((edgesOfZero > 8, undrawn), Is.EqualTo((true, 80)));
    }

    [Test]
    public void WhereZeroIsActiveTheEdgeIsLeftAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        using MixtureSupernet<CellSpace> supernet = CellSpace.CreateMixtureSupernet(new RandomSource(3), new BuildOptions(CPU));
        foreach (ArchitectureParameter decision in supernet.ArchitectureParameters)
        {
            decision.Weights!.Relaxation = new PathRelaxation(new RandomSource(4), decision.Weights.Zero) { DrawsTwo = true };
        }

        using Dataset data = TextureImages.Load(16, 1);
        (int alone, int moved) = (0, 0);
        for (int pass = 0; pass < 8; pass++)
        {
            IList<Tensor> gradients = autograd.grad(
                [nn.functional.cross_entropy(supernet.call(data.Inputs), data.Labels)],
                supernet.ArchitectureParameters.Select(decision => decision.Value).ToArray(), allow_unused: true);
            for (int decision = 0; decision < 2; decision++)
            {
                PathRelaxation relaxation = (PathRelaxation)supernet.ArchitectureParameters[decision].Weights!.Relaxation;
                for (int row = 0; row < 5; row++)
                {
                    float largest = gradients[decision][row].abs().max().item<float>();
                    Assert.That(largest, relaxation.Active[row] == 0 ? Is.Zero : Is.GreaterThanOrEqualTo(0));
                    (alone, moved) = (alone + (relaxation.Active[row] == 0 ? 1 : 0), moved + (largest > 0 ? 1 : 0));
                }
            }
        }

        Assert.That((alone, moved), Is.EqualTo((alone, moved)).And.Matches<(int Alone, int Moved)>(count => count.Alone > 5 && count.Moved > 20));
    }
}
