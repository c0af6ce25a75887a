namespace NasDsl.Spaces;

/// <summary>The 30 numbers of ZDT1 and ZDT3 (Zitzler, Deb and Thiele, "Comparison of Multiobjective Evolutionary Algorithms: Empirical Results", Evolutionary
/// Computation 8(2), 2000).</summary>
[SearchSpace]
public sealed partial record ZdtSpace
{
    [Uniform(0.0, 1.0)] public partial double X1 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X2 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X3 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X4 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X5 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X6 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X7 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X8 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X9 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X10 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X11 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X12 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X13 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X14 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X15 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X16 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X17 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X18 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X19 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X20 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X21 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X22 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X23 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X24 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X25 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X26 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X27 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X28 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X29 { get; init; }
    [Uniform(0.0, 1.0)] public partial double X30 { get; init; }
}
