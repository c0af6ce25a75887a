using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>A finite space of another assembly with one more decision.</summary>
[SearchSpace]
public partial record ThirdMacroSpace : MacroSpace
{
    [Choice(0.1, 0.2, 0.4)] public partial double Dropout { get; init; }
}
