namespace NasDsl.NUnit.Fixtures;

/// <summary>A base with defaults.</summary>
[SearchDefaults(Strategy.Tpe, Seed = 11, Trials = 100)]
public abstract class SettingsBase
{
    [Evaluator] private protected static double Score(PocketSpace architecture) => Scores.Of(architecture);
}
