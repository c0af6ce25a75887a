namespace NasDsl;

/// <summary>How a member of a stored architecture differs from the space that it is read into.</summary>
public enum MemberChangeKind
{
    /// <summary>The space has a decision of which nothing is stored; it takes its default. A renamed member is one that was added and one that was removed.</summary>
    Added,

    /// <summary>A value is stored for a member that the space does not have; it is dropped.</summary>
    Removed,

    /// <summary>The member has the same values in another order; the stored one means what it meant.</summary>
    Reordered,

    /// <summary>The member is declared otherwise (other values, bounds, sizes or operations behind its candidates' names), and its stored value is still allowed.</summary>
    Redeclared,

    /// <summary>The stored value is not one of the values that the member has now.</summary>
    NotAllowed,

    /// <summary>The stored value is of another kind than the member: a list of layers where it is now one choice.</summary>
    KindChanged,
}
