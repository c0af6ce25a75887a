using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Declaration;

/// <summary>A property's type.</summary>
/// <param name="Kind">What it is to the language.</param>
/// <param name="Name">With <c>global::</c>.</param>
/// <param name="Display">As a user writes it.</param>
/// <param name="Special">Which of the built-in types.</param>
/// <param name="CandidateSet">The enum, or the <c>T</c> of a range or a cell, with <c>global::</c>; null where that is no enum.</param>
internal sealed record PropertyTypeDeclaration(PropertyKind Kind, string Name, string Display, SpecialType Special, string? CandidateSet)
{
    /// <summary>The block, or the <c>T</c> of a range of blocks, with <c>global::</c>; null where that is no block.</summary>
    public string? Block { get; init; }
}
