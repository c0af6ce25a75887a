namespace NasDsl.Generators.Emission;

/// <summary>The kinds of parts of an emitted network.</summary>
internal enum NetworkPartKind
{
    Stem,
    Layers,
    Cells,
    Stack,
    Head,
    Classifier,
}
