using System.Collections.Concurrent;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The cost of a user's operation that does not tell it: the module is built once for each shape, its parameters are counted, and so are the multiply-adds of its
/// registered convolutions and linear layers on one zero input in evaluation mode. What a module computes by functions alone is not seen.
/// </summary>
public static class OperationMeasurement
{
    private static readonly ConcurrentDictionary<Key, NetworkCost> _known = new();

    // Building a module draws from libtorch's global generator, whose state is put back afterwards: a lock keeps two measurements apart.
    private static readonly Lock _lock = new();

    /// <summary>The cost at one place. Safe for use by several threads; a shape is measured once.</summary>
    /// <param name="create">Makes the module for input channels, output channels and a stride: the same delegate for the same operation.</param>
    /// <param name="inChannels">Channels (features) that come in.</param>
    /// <param name="outChannels">Channels (features) that go out.</param>
    /// <param name="stride">The stride.</param>
    /// <param name="height">The input's height; 1 for vectors, the length of sequences.</param>
    /// <param name="width">The input's width; 1 for vectors and sequences.</param>
    /// <param name="isVector">Whether the input is a vector.</param>
    /// <param name="isSequence">Whether the input is a sequence, of shape (1, length, channels).</param>
    public static NetworkCost CostOf(
        Func<int, int, int, Module<Tensor, Tensor>> create, int inChannels, int outChannels, int stride, int height, int width,
        bool isVector = false, bool isSequence = false)
    {
        ArgumentNullException.ThrowIfNull(create);
        var key = new Key(create, inChannels, outChannels, stride, height, width, isVector, isSequence);
        if (_known.TryGetValue(key, out NetworkCost known))
        {
            return known;
        }

        lock (_lock)
        {
            return _known.TryGetValue(key, out known) ? known : _known[key] = Measure(key);
        }
    }

    private static NetworkCost Measure(Key key)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor state = random.get_rng_state();
        try
        {
            using Module<Tensor, Tensor> module = key.Create(key.InChannels, key.OutChannels, key.Stride);
            module.to(CPU, ScalarType.Float32);
            module.eval();
            long parameters = 0;
            foreach (Parameter parameter in module.parameters())
            {
                parameters += parameter.numel();
            }

            long multiplyAdds = 0;

            // A module that is registered under two names (by hand, and by reflection over the fields) is listed twice.
            HashSet<Module> parts = [module, .. module.modules()];
            foreach (Module part in parts)
            {
                Listen(part, count => multiplyAdds += count);
            }

            long[] shape = key.IsVector ? [1, key.InChannels]
                : key.IsSequence ? [1, key.Height, key.InChannels]
                : [1, key.InChannels, key.Height, key.Width];
            module.call(zeros(shape, dtype: ScalarType.Float32, device: CPU));
            return new NetworkCost(parameters, multiplyAdds);
        }
        finally
        {
            random.set_rng_state(state);
        }
    }

    // Every weight of a convolution is used once for each pixel of the output; of a transposed one, for each pixel of the input.
    private static void Listen(Module part, Action<long> count)
    {
        switch (part)
        {
            case Convolution convolution:
                convolution.register_forward_hook((_, input, output) =>
                {
                    long pixels = convolution.transposed
                        ? input.numel() / convolution.in_channels
                        : output.numel() / convolution.out_channels;
                    count(pixels * convolution.weight!.numel());
                    return output;
                });
                break;
            case Linear linear:
                linear.register_forward_hook((_, _, output) =>
                {
                    count(output.numel() * linear.in_features);
                    return output;
                });
                break;
        }
    }

    private readonly record struct Key(
        Func<int, int, int, Module<Tensor, Tensor>> Create, int InChannels, int OutChannels, int Stride, int Height, int Width, bool IsVector,
        bool IsSequence);
}
