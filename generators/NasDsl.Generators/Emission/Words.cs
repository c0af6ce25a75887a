using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Expressions over the words of a value.</summary>
internal static class Words
{
    /// <summary>The support for emitted code.</summary>
    public const string Library = "global::NasDsl.Generated.";

    /// <summary>The field of a word.</summary>
    public static string Field(int word) => "_word" + Literal.Of(word);

    /// <summary>The local or parameter of a word.</summary>
    public static string Local(int word) => "word" + Literal.Of(word);

    /// <summary>The token at a position, read from a word.</summary>
    /// <param name="position">The position.</param>
    /// <param name="word">The word's expression.</param>
    public static string Read(TokenPosition position, string word) => !position.Varies ? "0"
        : position.Shift == 0 ? $"(int)({word} & {Literal.Of(position.LowMask)})"
        : $"(int)(({word} >> {Literal.Of(position.Shift)}) & {Literal.Of(position.LowMask)})";

    /// <summary>A token, moved to its place in its word.</summary>
    /// <param name="position">The position.</param>
    /// <param name="token">The token's expression, an <c>int</c>.</param>
    public static string Place(TokenPosition position, string token) => position.Shift == 0
        ? "(uint)" + token
        : $"(ulong)(uint){token} << {Literal.Of(position.Shift)}";

    /// <summary>The depth of a range, read from a word.</summary>
    /// <param name="member">A range whose depth is a decision.</param>
    /// <param name="word">The word's expression.</param>
    public static string Depth(MemberLayout member, string word) =>
        DepthOf(member, Read(member.Positions[0], word));

    /// <summary>The depth of a range, from the expression of its token.</summary>
    public static string DepthOf(MemberLayout member, string token) =>
        member.Deep!.Min == 0 ? token : $"{Literal.Of(member.Deep.Min)} + {token}";

    /// <summary>The words that a member's tokens lie in, as arguments.</summary>
    public static string Arguments(MemberLayout member, System.Func<int, string> name, string between = ", ")
    {
        var names = new List<string>();
        foreach (int word in member.Words)
        {
            names.Add(name(word));
        }

        return string.Join(between, names);
    }

    /// <summary>The method that gathers a member's tokens into a word: <c>PackBody</c>, and <c>Pack1_Body</c> where there are several words. (No member's name begins with a digit.)</summary>
    public static string Pack(MemberLayout member, int word) =>
        "Pack" + (member.Words.Count > 1 ? Literal.Of(word) + "_" : "") + member.Name;

    /// <summary>The method that spreads a member's tokens out.</summary>
    public static string Unpack(MemberLayout member) => "Unpack" + member.Name;

    /// <summary>A part of a span.</summary>
    public static string Slice(string span, MemberLayout member) =>
        $"{span}.Slice({Literal.Of(member.First)}, {Literal.Of(member.Positions.Count)})";
}
