using NasDsl.Torch;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Fuzzing;

/// <summary>
/// Accepted means it works: draws architectures of a space, takes each through every form in which it can be written, and builds and runs its network. The
/// architectures and inputs follow from the seed; the weights do not, since libtorch draws them for all threads from one generator.
/// </summary>
internal static class SpaceTrial
{
    // A constant can be changed to one that is right and yet too much for a test.
    private const long MaxParameters = 200_000;
    private const long MaxMultiplyAdds = 10_000_000;
    private const int MaxPaths = 3;

    /// <summary>Tries a space without a network.</summary>
    public static void Values<S>(int count, ulong seed, BatchResult result)
        where S : class, ISearchSpace<S>
    {
        result.Spaces++;
        var random = new RandomSource(seed);
        for (int i = 0; i < count; i++)
        {
            if (Sample<S>(random) is not S architecture)
            {
                return;
            }

            WrittenForms.Check(architecture);
        }
    }

    /// <summary>Tries a space of networks.</summary>
    public static void Networks<S>(int count, ulong seed, BatchResult result)
        where S : class, INetworkSpace<S>, INetworkOperations
    {
        result.NetworkSpaces++;
        var random = new RandomSource(seed);
        var seen = new HashSet<S>();
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        using Tensor input = ForwardPass.Inputs(S.InputShape, seed);
        for (int i = 0; i < count; i++)
        {
            // Of a small space the same architecture comes again, and shows nothing new.
            if (Sample<S>(random) is not S architecture)
            {
                return;
            }

            if (!seen.Add(architecture))
            {
                continue;
            }

            if (IsTooLarge(architecture))
            {
                result.TooLarge++;
                continue;
            }

            using DisposeScope inner = NewDisposeScope();
            using Module<Tensor, Tensor> network = architecture.Build();
            long parameters = network.parameters().Sum(static parameter => parameter.numel());
            if (parameters != architecture.Cost().Parameters)
            {
                throw new InvalidOperationException($"Cost says {architecture.Cost().Parameters} parameters, the network has {parameters}: {architecture}");
            }

            // Throws where the operations are others than those that the architecture tells of, or at other shapes.
            NetworkOperations.Of(architecture, network);
            ForwardPass.Check(network, input, S.Classes);
            result.Networks++;
        }
    }

    /// <summary>Compares paths of a supernet with networks that take over its weights.</summary>
    public static void Paths<S>(int count, ulong seed, BatchResult result)
        where S : class, IPathSpace<S>
    {
        var random = new RandomSource(seed);
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        if (Sample<S>(random) is not S first || IsTooLarge(first))
        {
            return;
        }

        using PathSupernet<S>? created = Supernet<S>();
        if (created is not { } supernet)
        {
            return;
        }

        using Tensor input = ForwardPass.Inputs(S.InputShape, seed);
        for (int i = 0; i < Math.Min(count, MaxPaths); i++)
        {
            S architecture = i == 0 ? first : Sample<S>(random) ?? first;
            using DisposeScope inner = NewDisposeScope();
            using Module<Tensor, Tensor> network = architecture.Build();
            supernet.Path = architecture;
            supernet.CopyTo(network);
            Tensor expected = ForwardPass.Check(network, input, S.Classes);
            supernet.CopyTo(network);
            supernet.eval();
            network.eval();
            double difference = (supernet.call(input) - network.call(input)).abs().max().to_type(ScalarType.Float64).item<double>();
            double scale = Math.Max(1, expected.abs().max().to_type(ScalarType.Float64).item<double>());
            if (!(difference / scale < 1e-4))
            {
                throw new InvalidOperationException($"The supernet's path is {difference} away from the network: {architecture}");
            }

            result.Paths++;
        }
    }

    /// <summary>Runs a mixture once.</summary>
    public static void Mixture<S>(int count, ulong seed, BatchResult result)
        where S : class, IRelaxableSpace<S>
    {
        var random = new RandomSource(seed);
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        if (count == 0 || Sample<S>(random) is not S architecture || IsTooLarge(architecture))
        {
            return;
        }

        using MixtureSupernet<S> mixture = S.CreateMixtureSupernet(random);
        using Tensor input = ForwardPass.Inputs(S.InputShape, seed);
        ForwardPass.Check(mixture, input, S.Classes);
        result.Paths++;
    }

    // It begins with a path that is drawn.
    private static PathSupernet<S>? Supernet<S>()
        where S : class, IPathSpace<S>
    {
        try
        {
            return S.CreatePathSupernet();
        }
        catch (NotAdmissibleException)
        {
            return null;
        }
    }

    private static bool IsTooLarge<S>(S architecture)
        where S : class, INetworkSpace<S>
    {
        NetworkCost cost = architecture.Cost();
        return cost.Parameters is < 0 or > MaxParameters || cost.MultiplyAdds is < 0 or > MaxMultiplyAdds;
    }

    // Bounds and constraints may admit so little that drawing gives up, and says so.
    private static S? Sample<S>(RandomSource random)
        where S : class, ISearchSpace<S>
    {
        try
        {
            return S.Sample(random);
        }
        catch (NotAdmissibleException)
        {
            return null;
        }
    }
}
