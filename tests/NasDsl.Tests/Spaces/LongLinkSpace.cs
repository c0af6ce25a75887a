using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>As many linked layers as a range can have.</summary>
[SearchSpace, Input(1, 8, 8), Classes(2)]
public partial record LongLinkSpace
{
    [Layers(63, 64, SkipLinks = true)] public partial Layers<TinyLinkOp> Body { get; init; }
}
