using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Calls one of TorchSharp's own modules.</summary>
/// <param name="module">The module.</param>
/// <param name="path">The name under which the whole network knows it.</param>
/// <param name="creation">The C# expression that makes it.</param>
/// <param name="input">What it reads.</param>
/// <param name="output">What it gives.</param>
internal sealed class ModuleNode(Module module, string path, string creation, GraphValue input, GraphValue output) : GraphNode([input], output)
{
    /// <summary>The module.</summary>
    public Module Module { get; } = module;

    /// <inheritdoc/>
    public override GraphField Field { get; } = new(module, path, module.GetType().Name, creation);

    /// <inheritdoc/>
    public override string Source(IReadOnlyList<string> inputs, string field) => $"{field}.call({inputs[0]})";
}
