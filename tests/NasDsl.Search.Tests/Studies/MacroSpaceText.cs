using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A hash that is the same in every process, as <see cref="object.GetHashCode"/> of text is not.</summary>
internal static class MacroSpaceText
{
    public static ulong GetHashCodeOfText(this MacroSpace architecture) =>
        architecture.ToString().Aggregate(14695981039346656037UL, static (hash, letter) => (hash ^ letter) * 1099511628211UL) % 9973;
}
