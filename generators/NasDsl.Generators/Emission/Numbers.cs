using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Continuous numbers in emitted code: a value keeps each in a field of its own.</summary>
internal static class Numbers
{
    public static string Field(MemberLayout member) => "_" + Local(member);

    public static string Local(MemberLayout member) => member.Stem + "Value";
}
