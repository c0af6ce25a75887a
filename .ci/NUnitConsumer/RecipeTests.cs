using NasDsl;
using NasDsl.NUnit;
using NasDsl.Search;
using NUnit.Framework;

/// <summary>Settings of a training.</summary>
[SearchSpace]
public partial record Recipe
{
    [Choice("sgd", "adam", "lion")] public partial string Optimizer { get; init; }
    [Uniform(1, 9)] public partial int Epochs { get; init; }
    [Choice(0.001, 0.01, 0.1)] public partial double LearningRate { get; init; }
}

/// <summary>One search that passes and one that fails, whose message .ci/run compares.</summary>
[SearchDefaults(Trials = 30, Seed = 3)]
public class RecipeTests
{
    [Evaluator]
    private static double Score(Recipe recipe) => recipe.Optimizer == "lion"
        ? throw new NotSupportedException("no lion here")
        : (recipe.Optimizer == "adam" ? 0.5 : 0) + (recipe.Epochs / 20.0) - recipe.LearningRate;

    [SearchTest(Strategy.Tpe)]
    public void Adam_is_found(Recipe best) => Assert.That(best.Optimizer, Is.EqualTo("adam"));

    [SearchTest(Strategy.Random)]
    public void It_is_nearly_always_right(SearchResult<Recipe> result) => Assert.That(result, Finds.Accuracy(above: 0.99).Within(20).Trials);
}
