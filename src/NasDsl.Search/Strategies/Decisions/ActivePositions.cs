using NasDsl.Generated;

namespace NasDsl.Search;

/// <summary>Which positions of a space's encodings are active. A space that declares no decisions says of its tokens their sizes alone, and all are.</summary>
internal static class ActivePositions<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>What each position depends on; null for a space that declares no decisions.</summary>
    internal static TokenForest? Forest { get; } = S.Decisions.IsEmpty ? null : new TokenForest(S.Decisions, S.TokenSizes);

    /// <summary>Whether the position after a prefix is active.</summary>
    internal static bool IsActive(ReadOnlySpan<int> prefix) => Forest?.IsActive(prefix) ?? true;
}
