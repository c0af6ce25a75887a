using System.Globalization;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// The names of the emitted files: <c>{Outer.Name}.{File}.g.cs</c>. The prefix is bounded, because it becomes a part of a path, and a stable hash of
/// the whole name tells apart what would otherwise be cut to or be the same prefix.
/// </summary>
internal static class HintName
{
    /// <summary>The longest prefix that is kept as it is.</summary>
    public const int MaxPrefix = 40;

    /// <summary>The short name of a type: its containers' names and its own, without the namespace.</summary>
    public static string ShortName(TypeModel type)
    {
        string full = type.QualifiedName.Substring("global::".Length).Replace("@", "");
        int skip = type.Namespace.Length == 0 ? 0 : type.Namespace.Replace("@", "").Length + 1;
        return full.Substring(skip).Replace('<', '{').Replace('>', '}');
    }

    /// <summary>The prefix of a type's files.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isShared">Whether another space has this short name too, upper and lower case being the same.</param>
    public static string Prefix(TypeModel type, bool isShared)
    {
        string name = ShortName(type);
        return name.Length <= MaxPrefix && !isShared
            ? name
            : name.Substring(0, System.Math.Min(name.Length, MaxPrefix)) + "-" + Hash(type.QualifiedName);
    }

    /// <summary>The file's name.</summary>
    public static string Of(string prefix, string file) => prefix + "." + file + ".g.cs";

    /// <summary>FNV-1a in 32 bits: the same on every machine, as <c>string.GetHashCode</c> is not.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
