using NasDsl.Generators.Declaration;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>An attribute's constant as messages show it.</summary>
internal static class ConstantText
{
    public static string Of(ConstantDeclaration constant) => constant.Kind switch
    {
        ConstantKind.Text => Literal.Of(constant.Text),
        ConstantKind.Character => Literal.Of((char)constant.Whole),
        ConstantKind.Array => "an array",
        _ => constant.Text.Replace("global::", ""),
    };
}
