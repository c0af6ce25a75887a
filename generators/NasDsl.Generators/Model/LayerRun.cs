namespace NasDsl.Generators.Model;

/// <summary>The layers of a range that stand next to each other in one word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Shift">The lowest bit of the first of them.</param>
/// <param name="Size">How many tokens each knows, at least 2.</param>
/// <param name="First">The first one's number.</param>
/// <param name="Count">How many they are.</param>
internal sealed record LayerRun(int Word, int Shift, int Size, int First, int Count);
