using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>A network over an abstract base of another assembly.</summary>
[SearchSpace, Input(16), Classes(3)]
public partial record TunedVectorSpace : TrainingSettings
{
    [Layers(1, 2)] public partial Layers<WidthOp> Body { get; init; }

    [Choice(16, 32)] public partial int Width { get; init; }
}
