#if NASDSL_GENERATORS
// The generator counts with the same formulas: this file is compiled into it too.
namespace NasDsl.Generators.Counting;
#else
namespace NasDsl;
#endif

/// <summary>The shape of one example between two layers; vectors have a height and width of 1, sequences their length as height and a width of 1.</summary>
/// <param name="Channels">Channels, or features of a vector.</param>
/// <param name="Height">Height in pixels; the length of a sequence.</param>
/// <param name="Width">Width in pixels.</param>
public readonly record struct FeatureShape(int Channels, int Height, int Width);
