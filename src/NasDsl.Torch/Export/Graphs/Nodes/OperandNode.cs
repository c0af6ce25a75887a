using TorchSharp.Modules;

namespace NasDsl.Torch;

/// <summary>Adds a learned tensor, or multiplies with one.</summary>
/// <param name="multiplies">Whether it multiplies.</param>
/// <param name="parameter">The tensor.</param>
/// <param name="path">The name under which the whole network knows it.</param>
/// <param name="field">What a C# class would hold: the parameter, or the module whose <c>weight</c> it is.</param>
/// <param name="input">What it reads.</param>
/// <param name="output">What it gives.</param>
internal sealed class OperandNode(bool multiplies, Parameter parameter, string path, GraphField field, GraphValue input, GraphValue output)
    : GraphNode([input], output)
{
    /// <summary>Whether it multiplies.</summary>
    public bool Multiplies { get; } = multiplies;

    /// <summary>The tensor.</summary>
    public Parameter Parameter { get; } = parameter;

    /// <summary>The name under which the whole network knows the tensor.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public override GraphField Field { get; } = field;

    /// <inheritdoc/>
    public override string Source(IReadOnlyList<string> inputs, string field) =>
        $"{inputs[0]} {(Multiplies ? "*" : "+")} {field}{(Field.Key is Parameter ? "" : ".weight!")}";
}
