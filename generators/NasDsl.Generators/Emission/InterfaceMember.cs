namespace NasDsl.Generators.Emission;

/// <summary>A member of an interface that a space implements, as text in which <c>S</c> stands for the space.</summary>
/// <param name="Interface">The interface, with <c>global::</c>.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Type">What it gives.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">A method's parameters, or null for a property.</param>
internal sealed record InterfaceMember(string Interface, bool IsStatic, string Type, string Name, string? Parameters = null);
