namespace NasDsl.Search.Rendering;

/// <summary>Where an arrowhead points.</summary>
internal enum ArrowDirection
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>To the right.</summary>
    Right,

    /// <summary>Downwards.</summary>
    Down,

    /// <summary>To the left.</summary>
    Left,
}
