using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Copies the weights and the batch-norm statistics of a supernet's operation into the same operation of a network. The network's may be
/// narrower: it takes the first filters, and the batch norm of its width. A batch norm without scale and shift gives γ = 1 and β = 0.
/// </summary>
internal static class WeightCopy
{
    /// <summary>Copies from one module into another that was built alike.</summary>
    /// <exception cref="ArgumentException">The source lacks a part that the target has.</exception>
    public static void Copy(Module source, Module target)
    {
        using (no_grad())
        using (DisposeScope scope = NewDisposeScope())
        {
            CopyModule(source, target);
        }
    }

    private static void CopyModule(Module source, Module target)
    {
        if (source is UserOperation from && target is UserOperation to)
        {
            (source, target) = (from.ModuleAt(to.Shape), to.Module);
        }

        if (target is NormBase norm)
        {
            CopyNorm((NormBase)source, norm);
            return;
        }

        foreach ((string name, Parameter parameter) in target.named_parameters(recurse: false))
        {
            CopyTensor(Named(source.named_parameters(recurse: false), name, source), parameter);
        }

        foreach ((string name, Tensor buffer) in target.named_buffers(recurse: false))
        {
            CopyTensor(Named(source.named_buffers(recurse: false), name, source), buffer);
        }

        foreach ((string name, Module child) in target.named_children())
        {
            CopyModule(ChildOf(source, name, child), child);
        }
    }

    private static void CopyNorm(NormBase source, NormBase target)
    {
        if (target.affine && source.affine)
        {
            target.weight.copy_(source.weight);
            target.bias!.copy_(source.bias!);
        }
        else if (target.affine)
        {
            target.weight.fill_(1);
            target.bias!.zero_();
        }

        target.running_mean!.copy_(source.running_mean!);
        target.running_var!.copy_(source.running_var!);
        target.num_batches_tracked!.copy_(source.num_batches_tracked!);
    }

    // The first entries along each dimension.
    private static void CopyTensor(Tensor source, Tensor target)
    {
        Tensor part = source;
        for (int dimension = 0; dimension < target.dim(); dimension++)
        {
            if (target.size(dimension) > source.size(dimension))
            {
                throw new ArgumentException(
                    $"Weights of {string.Join(" × ", source.shape)} cannot fill a network's of {string.Join(" × ", target.shape)}: it was built wider.");
            }

            part = part.narrow(dimension, 0, target.size(dimension));
        }

        target.copy_(part);
    }

    private static Module ChildOf(Module source, string name, Module target)
    {
        string? ofWidth = target is NormBase norm ? WidthNorm.NameOf(name, norm.num_features) : null;
        foreach ((string candidate, Module child) in source.named_children())
        {
            if (candidate == name || candidate == ofWidth)
            {
                return child;
            }
        }

        throw Missing(source, name);
    }

    private static T Named<T>(IEnumerable<(string Name, T Value)> parts, string name, Module source)
    {
        foreach ((string candidate, T value) in parts)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        throw Missing(source, name);
    }

    private static ArgumentException Missing(Module source, string name) =>
        new($"{source.GetName()} has no part '{name}' to copy; the network was built from another space or architecture.");
}
