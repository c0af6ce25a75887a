namespace NasDsl.Fuzzing;

/// <summary>Where operations stand, which decides what can stand there.</summary>
internal enum LayerKind
{
    /// <summary>Layers on images.</summary>
    Image,

    /// <summary>The edges of a cell.</summary>
    Cell,

    /// <summary>Layers on vectors.</summary>
    Vector,

    /// <summary>Layers on sequences.</summary>
    Sequence,
}
