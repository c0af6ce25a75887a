namespace NasDsl.Torch.Tests.Controllers;

/// <summary>A space of settings: a choice, a number and a logarithmic number.</summary>
[SearchSpace]
public partial record NumbersSpace
{
    [Choice(16, 32, 64)] public partial int Width { get; init; }

    [Uniform(-2, 6)] public partial double Shift { get; init; }

    [LogUniform(1e-4, 1e-1)] public partial double Rate { get; init; }
}
