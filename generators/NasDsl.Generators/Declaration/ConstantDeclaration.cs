using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>An attribute's argument, without symbols.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A text as it is; an enum's or a type's C# expression; else the number in invariant form.</param>
/// <param name="Whole">A whole number's or an enum's value; a bool's as 0 or 1; a character's code. A <c>ulong</c> above the range wraps around.</param>
/// <param name="Real">A number as double.</param>
/// <param name="Items">An array's items.</param>
/// <param name="EnumType">An enum's type, with <c>global::</c>.</param>
internal sealed record ConstantDeclaration(
    ConstantKind Kind, string Text, long Whole = 0, double Real = 0, EquatableArray<ConstantDeclaration> Items = default, string? EnumType = null);
