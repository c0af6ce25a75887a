namespace NasDsl.Generators.Model;

/// <summary>Where the generated part stands.</summary>
/// <param name="Namespace">The namespace, or empty for the global one.</param>
/// <param name="Name">The type's name, escaped where it is a keyword.</param>
/// <param name="Containers">Headers of the containing types from the outside in, such as <c>partial class Outer</c>.</param>
/// <param name="Accessibility">The type's accessibility as a keyword, for members that mirror it.</param>
/// <param name="IsSealed">Whether the record is sealed.</param>
/// <param name="QualifiedName">The name with <c>global::</c> and all containers.</param>
internal sealed record TypeModel(
    string Namespace, string Name, EquatableArray<string> Containers, string Accessibility, bool IsSealed, string QualifiedName)
{
    /// <summary>What a part of the type begins with behind <c>partial</c>: <c>record</c>, where the declaration is right.</summary>
    public string Keyword { get; init; } = "record";

    /// <summary>Whether the record is abstract: a base of spaces, and no space itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether it derives from another type.</summary>
    public bool HasBase { get; init; }

    /// <summary>The ids of warnings that its declaration has answered for, in order.</summary>
    public EquatableArray<string> Silenced { get; init; }

    /// <summary>The type parameters in their brackets; empty where the declaration is right.</summary>
    public string TypeParameters { get; init; } = "";
}
