namespace NasDsl.Fuzzing;

/// <summary>What came of a declaration.</summary>
internal enum Verdict
{
    /// <summary>No rule is broken: it must compile, build and run.</summary>
    Accepted,

    /// <summary>Refused by at least one rule of the language, and by nothing else.</summary>
    Refused,

    /// <summary>Refused by the compiler for reasons of its own; nothing may crash.</summary>
    NotCSharp,

    /// <summary>NasDsl did what it must not.</summary>
    Defect,
}
