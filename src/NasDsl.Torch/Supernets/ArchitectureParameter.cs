using TorchSharp.Modules;

namespace NasDsl.Torch;

/// <summary>The architecture parameters of one decision.</summary>
/// <param name="Decision">The property's name, with <c>.Depth</c> appended for the depth of a range.</param>
/// <param name="Value">The α tensor of shape (edges or layers, candidates).</param>
public sealed record ArchitectureParameter(string Decision, Parameter Value)
{
    /// <summary>What weighs the candidates by them; null in a supernet that does so itself, which only <see cref="Darts{S}"/> can search.</summary>
    internal MixtureWeights? Weights { get; init; }
}
