using NasDsl;

namespace TabularBench.Spaces;

/// <summary>NAS-Bench-Macro (Su et al., CVPR 2021, arXiv 2103.11922): 6,561 networks. For a table of your own, declare your space here.</summary>
[SearchSpace, Input(3, 32, 32), Classes(10)]
[Stem(32), Head(1280)]
public partial record MacroSpace
{
    [Layers(2, 2), Channels(64), Stride(2)] public partial Layers<MacroOp> Stage1 { get; init; }

    [Layers(3, 3), Channels(128), Stride(2)] public partial Layers<MacroOp> Stage2 { get; init; }

    [Layers(3, 3), Channels(256), Stride(2)] public partial Layers<MacroOp> Stage3 { get; init; }
}
