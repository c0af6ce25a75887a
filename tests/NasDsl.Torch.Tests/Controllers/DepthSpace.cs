namespace NasDsl.Torch.Tests.Controllers;

/// <summary>A depth that decides how many layers are active: (2 + 4 + 8)·2 = 28 architectures.</summary>
[SearchSpace, Input(1, 8, 8), Classes(2)]
public partial record DepthSpace
{
    [Layers(1, 3), Channels(nameof(Width))] public partial Layers<DepthOp> Body { get; init; }

    [Choice(4, 8)] public partial int Width { get; init; }
}
