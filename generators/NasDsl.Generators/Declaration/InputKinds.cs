namespace NasDsl.Generators.Declaration;

/// <summary>What a network, or an operation, reads.</summary>
[System.Flags]
internal enum InputKinds
{
    None = 0,
    Images = 1,
    Sequences = 2,
    Vectors = 4,
    All = Images | Sequences | Vectors,
}
