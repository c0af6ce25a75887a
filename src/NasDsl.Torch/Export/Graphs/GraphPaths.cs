using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The names under which a network knows its modules and parameters.</summary>
internal sealed class GraphPaths
{
    private readonly Dictionary<object, string> _paths = new(ReferenceEqualityComparer.Instance);

    /// <summary>The names of all that a network owns.</summary>
    public GraphPaths(Module network)
    {
        _paths.Add(network, "");
        foreach ((string name, Module module) in network.named_modules())
        {
            _paths.TryAdd(module, name);
        }

        foreach ((string name, object parameter) in network.named_parameters())
        {
            _paths.TryAdd(parameter, name);
        }
    }

    /// <summary>The name of a module or parameter.</summary>
    /// <exception cref="ExportException">The network does not know it.</exception>
    public string Of(object part) => _paths.TryGetValue(part, out string? path) ? path : throw new ExportException(
        $"A {part.GetType().Name} is described that is not registered: what a module owns must be registered on it, by RegisterComponents or by name.");
}
