namespace NasDsl.NUnit.Fixtures;

/// <summary>Layers, conditions and a number, with a constraint that counts how often it is asked.</summary>
[SearchSpace, Input(4), Classes(2)]
public partial record DeepSpace
{
    public static int Asked { get; set; }

    [Layers(0, 6)] public partial Layers<PocketOp> Body { get; init; }
    [Choice("none", "some", "many")] public partial string Extra { get; init; }
    [When(nameof(Extra), "many"), Layers(1, 3)] public partial Layers<PocketOp> More { get; init; }
    [Choice(2, 8, 32)] public partial int Width { get; init; }
    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }

    [Constraint]
    private static bool IsFine(DeepSpace architecture)
    {
        Asked++;
        return architecture.Body.Count + architecture.Width != 2;
    }
}
