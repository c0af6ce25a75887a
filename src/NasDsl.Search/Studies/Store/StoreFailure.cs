namespace NasDsl.Search.Studies;

/// <summary>What an error of a database means for a study.</summary>
public enum StoreFailure
{
    /// <summary>Nothing that is known: it is thrown on.</summary>
    Other,

    /// <summary>Somebody else works on it: tried again.</summary>
    Busy,

    /// <summary>There is no room.</summary>
    Full,

    /// <summary>The database is damaged.</summary>
    Damaged,

    /// <summary>The database could not be reached.</summary>
    Unavailable,
}
