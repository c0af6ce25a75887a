using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>A space of blocks of another assembly with one more block.</summary>
[SearchSpace]
public partial record MoreBlocksSpace : BlockSpace
{
    public partial Bottleneck Own { get; init; }
}
