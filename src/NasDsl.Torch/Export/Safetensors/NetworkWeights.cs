using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Saves and loads what a module has learned: parameters, batch-norm statistics and counts, by the names that PyTorch's <c>state_dict</c> has.</summary>
public static class NetworkWeights
{
    private const int NamesInMessage = 5;

    // A whole number in PyTorch; TorchSharp (0.107.0) makes it in the precision of the batch norm.
    private const string BatchCount = "num_batches_tracked";

    /// <summary>Writes all parameters and buffers to a safetensors file, in the precision that they have.</summary>
    /// <param name="module">The network.</param>
    /// <param name="path">The file; its folder must be there. It appears as a whole; one of that name is replaced.</param>
    /// <param name="metadata">What else the file should say: names and texts.</param>
    public static void SaveSafetensors(this Module module, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = module.state_dict();
        foreach (string name in tensors.Keys.Where(IsBatchCount).ToArray())
        {
            tensors[name] = tensors[name].to_type(ScalarType.Int64);
        }

        SafetensorsFile.Save(path, tensors, metadata);
    }

    /// <summary>Reads all parameters and buffers; numbers of another precision are converted to the module's. Nothing is changed unless all of the file fits.</summary>
    /// <param name="module">The network, of the architecture (and, for a stack, of the cells and channels) that was saved.</param>
    /// <param name="path">The file.</param>
    /// <returns>What else the file says: names and texts.</returns>
    /// <exception cref="SafetensorsException">The file is damaged, or names and shapes are not the network's; the message says which.</exception>
    public static IReadOnlyDictionary<string, string> LoadSafetensors(this Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        var file = SafetensorsFile.Open(path);
        Dictionary<string, Tensor> own = module.state_dict();
        Check(module, own, file, path);
        using var withoutGraph = no_grad();
        foreach ((string name, Tensor target) in own)
        {
            using Tensor stored = file.Read(name);
            target.copy_(stored);
        }

        return file.Metadata;
    }

    private static void Check(Module module, Dictionary<string, Tensor> own, SafetensorsFile file, string path)
    {
        HashSet<string> stored = [.. file.Entries.Select(static entry => entry.Name)];
        string[] missing = [.. own.Keys.Where(name => !stored.Contains(name))];
        string[] unknown = [.. stored.Where(name => !own.ContainsKey(name))];
        if (missing.Length + unknown.Length > 0)
        {
            string lacks = missing.Length == 0 ? "" : $" It lacks {ListOf(missing)}.";
            string knows = unknown.Length == 0 ? "" : $" The network has no {ListOf(unknown)}.";
            throw new SafetensorsException(path, $"the weights of another network than this {module.GetName()}.{lacks}{knows}");
        }

        foreach (SafetensorsEntry entry in file.Entries)
        {
            Tensor target = own[entry.Name];
            if (!target.shape.AsSpan().SequenceEqual(entry.Shape.ToArray()))
            {
                throw new SafetensorsException(
                    path, $"'{entry.Name}' has the shape {SafetensorsEntry.TextOf(entry.Shape)}, the network's {SafetensorsEntry.TextOf(target.shape)}.");
            }

            if (entry.Type.IsFloat() != target.dtype.IsFloat() && !IsBatchCount(entry.Name))
            {
                throw new SafetensorsException(path, $"'{entry.Name}' has numbers of the type {entry.Type}, the network's {target.dtype}.");
            }
        }
    }

    private static bool IsBatchCount(string name) => name == BatchCount || name.EndsWith("." + BatchCount, StringComparison.Ordinal);

    private static string ListOf(string[] names)
    {
        string list = string.Join(", ", names.Take(NamesInMessage).Select(static name => $"'{name}'"));
        return names.Length > NamesInMessage ? $"{list} and {names.Length - NamesInMessage} more" : list;
    }

    private static bool IsFloat(this ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;
}
