using System.Diagnostics.CodeAnalysis;

namespace NasDsl;

/// <summary>What became of a stored architecture that was read into a space whose declaration may have changed.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class MigrationResult<S>
    where S : class, ISearchSpace<S>
{
    internal MigrationResult(S? architecture, string? storedSpace, string? storedFingerprint, IReadOnlyList<MemberChange> changes)
    {
        (Architecture, StoredSpace, StoredFingerprint, Changes) = (architecture, storedSpace, storedFingerprint, changes);
    }

    /// <summary>
    /// The stored values as an architecture of the space, with defaults for the members that are new; null where a stored value is not allowed any more, or
    /// where the space has none of the stored members. Whether bounds and constraints of the whole space admit it is asked of
    /// <see cref="ISearchSpace{TSelf}.IsAdmissible"/>, as ever.
    /// </summary>
    public S? Architecture { get; }

    /// <summary>Whether there is an architecture.</summary>
    [MemberNotNullWhen(true, nameof(Architecture))]
    public bool Succeeded => Architecture is not null;

    /// <summary>Whether every stored value was taken over and every decision had one. (Members may have been declared otherwise all the same; see <see cref="Changes"/>.)</summary>
    public bool IsLossless
    {
        get
        {
            bool isLossless = Succeeded;
            foreach (MemberChange change in Changes)
            {
                isLossless &= change.Kind is MemberChangeKind.Reordered or MemberChangeKind.Redeclared;
            }

            return isLossless;
        }
    }

    /// <summary>The members that differ: the space's own in order of declaration, then those that it does not have.</summary>
    public IReadOnlyList<MemberChange> Changes { get; }

    /// <summary>The name of the space that wrote the architecture, or null where the text does not say.</summary>
    public string? StoredSpace { get; }

    /// <summary>The <see cref="ISearchSpace{TSelf}.Fingerprint"/> of the declaration that wrote the architecture, or null where the text does not say.</summary>
    public string? StoredFingerprint { get; }

    /// <summary>The outcome and every change, a line each.</summary>
    public override string ToString()
    {
        string outcome = !Succeeded ? "cannot be carried over" : IsLossless ? "carried over" : "carried over in part";
        string from = StoredSpace is null || StoredSpace == S.SpaceName ? "" : $" from {StoredSpace}";
        return Changes.Count == 0 ? $"{S.SpaceName}: {outcome}{from}." : $"{S.SpaceName}: {outcome}{from}.\n  {string.Join("\n  ", Changes)}";
    }
}
