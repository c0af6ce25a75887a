using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>One architecture as a network of its own: its parts in series, registered in the order in which they are applied, as an export reads them.</summary>
/// <typeparam name="S">The search space.</typeparam>
/// <param name="name">The module's name.</param>
/// <param name="architecture">What it was built from.</param>
public abstract class BuiltNetwork<S>(string name, S architecture) : Module<Tensor, Tensor>(name)
    where S : class, INetworkSpace<S>
{
    /// <summary>The architecture that the network was built from.</summary>
    public S Architecture { get; } = architecture;

    /// <summary>The network as what it was built as.</summary>
    /// <typeparam name="TNetwork">The space's generated network.</typeparam>
    /// <param name="network">What <c>Build</c> gave.</param>
    /// <param name="architecture">The architecture that it must have been built from.</param>
    /// <exception cref="ArgumentException">It is another space's network, or another architecture's.</exception>
    public static TNetwork Require<TNetwork>(Module<Tensor, Tensor> network, S architecture)
        where TNetwork : BuiltNetwork<S>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network is not TNetwork built)
        {
            throw new ArgumentException($"A {network.GetName()} is no network that {S.SpaceName} built.", nameof(network));
        }

        return built.Architecture.Equals(architecture) ? built : throw new ArgumentException(
            $"The network was built from {built.Architecture}, not from {architecture}.", nameof(network));
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Module[] parts = disposing ? [.. modules()] : [];
        base.Dispose(disposing);
        ModuleHandles.Release(parts);
    }
}
