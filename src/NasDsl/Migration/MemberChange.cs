namespace NasDsl;

/// <summary>One member in which a stored architecture differs from the space that it is read into.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="StoredValue">Its stored value as text; null where none is stored.</param>
/// <param name="Allowed">The values that it has now, in words; null where the space has no such member.</param>
/// <param name="Message">The change as a sentence without a full stop.</param>
public sealed record MemberChange(string Member, MemberChangeKind Kind, string? StoredValue, string? Allowed, string Message)
{
    /// <summary>Whether the stored value cannot be taken over.</summary>
    public bool PreventsMigration => Kind is MemberChangeKind.NotAllowed or MemberChangeKind.KindChanged;

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
