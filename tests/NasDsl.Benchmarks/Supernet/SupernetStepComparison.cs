using System.Diagnostics;
using NasDsl.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Benchmarks.Supernet;

/// <summary>
/// Times one training step (forward, loss, backward, SGD) of the generated mixture of DARTS against the same network written by hand, with the same
/// weights, in interleaved pairs, and prints the median of the ratios.
/// </summary>
internal static class SupernetStepComparison
{
    public static int Run(int pairs, int warmUp = 5)
    {
        using DisposeScope scope = NewDisposeScope();

        // On one thread, so that what else runs on the machine slows both alike and never lets one of two threads wait.
        set_num_threads(1);
        random.manual_seed(1);
        MixtureSupernet<DartsStepSpace> generated = DartsStepSpace.CreateMixtureSupernet(new RandomSource(1));
        var hand = new HandWrittenDartsNetwork(
            4, 3, generated.ArchitectureParameters[0].Value, generated.ArchitectureParameters[1].Value);
        CopyWeights(generated, hand);
        Tensor images = randn([16, 3, 32, 32]);
        Tensor labels = randint(10, [16]);

        double difference = (generated.call(images) - hand.call(images)).abs().max().item<float>();
        Console.WriteLine($"Largest difference of the outputs: {difference:E1}");
        if (difference > 1e-4)
        {
            Console.Error.WriteLine("The two networks do not compute the same: nothing to compare.");
            return 1;
        }

        optim.Optimizer generatedSgd = optim.SGD(generated.parameters(), 1e-4, 0.9);
        optim.Optimizer handSgd = optim.SGD(hand.parameters(), 1e-4, 0.9);
        var ratios = new List<double>();
        var generatedTimes = new List<double>();
        var handTimes = new List<double>();
        for (int pair = -warmUp; pair < pairs; pair++)
        {
            bool generatedFirst = pair % 2 == 0;
            double first = Step(generatedFirst ? generated : hand, generatedFirst ? generatedSgd : handSgd, images, labels);
            double second = Step(generatedFirst ? hand : generated, generatedFirst ? handSgd : generatedSgd, images, labels);
            if (pair >= 0)
            {
                (double ours, double theirs) = generatedFirst ? (first, second) : (second, first);
                generatedTimes.Add(ours);
                handTimes.Add(theirs);
                ratios.Add(ours / theirs);
            }
        }

        Console.WriteLine(
            $"generated {Median(generatedTimes):F1} ms, by hand {Median(handTimes):F1} ms, median ratio {Median(ratios):F3} of {pairs} pairs");
        return 0;
    }

    private static double Step(Module<Tensor, Tensor> network, optim.Optimizer optimizer, Tensor images, Tensor labels)
    {
        long start = Stopwatch.GetTimestamp();
        using (NewDisposeScope())
        {
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(images), labels).backward();
            optimizer.step();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Both networks register their parameters in the order of the forward pass.</summary>
    private static void CopyWeights(Module from, Module to)
    {
        using IDisposable noGrad = no_grad();
        Parameter[] source = [.. from.parameters()];
        Parameter[] target = [.. to.parameters()];
        if (source.Length != target.Length)
        {
            throw new InvalidOperationException($"The networks have {source.Length} and {target.Length} parameters.");
        }

        for (int i = 0; i < source.Length; i++)
        {
            target[i].copy_(source[i]);
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        int middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
