using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// A weight-sharing network of a whole space (one-shot; ENAS, arXiv 1802.03268; SPOS, arXiv 1904.00420): <c>forward</c> runs the architecture in
/// <see cref="Path"/> alone.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public abstract class PathSupernet<S>(string name) : Module<Tensor, Tensor>(name)
    where S : class, IPathSpace<S>
{
    /// <summary>The active architecture.</summary>
    public abstract S Path { get; set; }

    /// <summary>Copies the weights and the batch-norm statistics that <see cref="Path"/> uses into its stand-alone network, which then gives the same
    /// output.</summary>
    /// <param name="network">What <c>Path.Build()</c> gave.</param>
    public abstract void CopyTo(Module<Tensor, Tensor> network);

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
