namespace NasDsl.Generators.Declaration;

/// <summary>What an attribute's argument is.</summary>
internal enum ConstantKind
{
    /// <summary>Nothing that the compiler could make a constant of; it has reported why.</summary>
    Error,
    Null,
    Whole,
    Real,
    Text,
    Boolean,
    Character,
    Enum,
    Type,
    Array,
}
