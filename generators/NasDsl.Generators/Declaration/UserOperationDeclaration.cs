using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>The module of an <c>[Op&lt;T&gt;]</c> and what came of binding its constructor.</summary>
/// <param name="Display">The module's type as a user writes it.</param>
/// <param name="IsModule">Whether it derives from TorchSharp's module from a tensor to a tensor.</param>
/// <param name="Model">The bound constructor, or null.</param>
/// <param name="Problem">Why no constructor could be bound, or null.</param>
/// <param name="ProblemArgument">The index of the attribute's argument that is in the way, or −1.</param>
internal sealed record UserOperationDeclaration(
    string Display, bool IsModule, UserOperationModel? Model, string? Problem, int ProblemArgument)
{
    /// <summary>Whether the constructor can be called from the enum or the block, but not from the space whose network is made of it.</summary>
    public bool IsOutOfReach { get; init; }
}
