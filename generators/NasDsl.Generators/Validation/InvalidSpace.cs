using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What is needed of an invalid space so that its own errors are the only ones.</summary>
/// <param name="Type">The type.</param>
/// <param name="Properties">The partial properties that want a body.</param>
/// <param name="TakenNames">The user's own members, the properties included.</param>
/// <param name="IsNetwork">Whether it is meant as a network and NasDsl.Torch is there.</param>
/// <param name="IsStacked">Whether it is meant as a stack.</param>
internal sealed record InvalidSpace(
    TypeModel Type, EquatableArray<PropertyDeclaration> Properties, EquatableArray<string> TakenNames, bool IsNetwork, bool IsStacked)
{
    /// <summary>Whether the type can implement interfaces: a class that is no record can, a static class cannot.</summary>
    public bool CanImplement { get; init; } = true;
}
