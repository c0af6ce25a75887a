namespace NasDsl.Generators.Declaration;

/// <summary>What a property's type is to the language.</summary>
internal enum PropertyKind
{
    Enum,

    /// <summary>An enum that may be null: a layer that may be left out.</summary>
    OptionalEnum,

    /// <summary>A record with <c>[Block]</c>.</summary>
    Block,
    Layers,
    Cell,

    /// <summary>An integral type.</summary>
    Whole,

    /// <summary>float, double or decimal.</summary>
    Real,
    Text,
    Boolean,
    Character,

    /// <summary>A type that does not exist; the compiler has said so.</summary>
    Error,

    /// <summary>Any other type: no decision can have it.</summary>
    Other,
}
