using NasDsl.Spaces;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>The order of a controller's steps, against that of ENAS's published code.</summary>
[TestFixture]
internal sealed class ControllerScriptTests
{
    [Test]
    public void ACellIsDecidedInTheOrderOfEnas()
    {
        // The choice; one input's anchor; then for each node both inputs, both operations, and its own anchor. Tokens: choice, (input, operation)·2 a node.
        Assert.That(Steps<RepeatCellSpace>(), Is.EqualTo(new[]
        {
            "Token 0", "CellInput -1 to 0",
            "Inputs 1 of 1", "Inputs 3 of 1", "Token 2", "Token 4", "Node -1 to 1",
            "Inputs 5 of 2", "Inputs 7 of 2", "Token 6", "Token 8", "Node -1 to 2",
        }));
    }

    [Test]
    public void DistinctInputsAreOneStep()
    {
        Assert.That(Steps<PairCellSpace>(), Is.EqualTo(new[]
        {
            "CellInput -1 to 0", "CellInput -1 to 1",
            "Inputs 0 of 2", "Token 1", "Token 2", "Node -1 to 2",
            "Inputs 3 of 3", "Token 4", "Token 5", "Node -1 to 3",
        }));
    }

    [Test]
    public void LayersAreDecidedInTheOrderOfEnas()
    {
        string[] steps = [.. Steps<EnasMacroSpace>()];
        Assert.That(steps[..6], Is.EqualTo(new[] { "Token 0", "Links 1 to 0", "Token 1", "Links 2 to 1", "Token 3", "Links 4 to 2" }));
        Assert.That(steps, Has.Length.EqualTo(24));
    }

    [Test]
    public void SpacesWithoutChosenInputsNeedNoAttention()
    {
        Assert.That(ControllerScript.Of<MacroSpace>().HasAttention, Is.False);
        Assert.That(ControllerScript.Of<Bench201Space>().HasAttention, Is.False, "A dense cell chooses no inputs.");
        Assert.That(ControllerScript.Of<DartsSpace>().HasAttention, Is.True);
    }

    /// <summary>One embedding for the start and eight operations, and one softmax over the seven that can be chosen, for both of DARTS's cells.</summary>
    [Test]
    public void OperationsOfAllCellsShareTheirWeights()
    {
        using var controller = new LstmController<DartsSpace>(new RandomSource(1));
        Assert.That(controller.get_parameter("output_weight")!.shape, Is.EqualTo(new long[] { 7, 64 }));
        Assert.That(controller.get_parameter("embedding")!.shape, Is.EqualTo(new long[] { 8, 64 }));
    }

    [Test]
    public void TheDivergenceOfSkipLinksIsZeroWhereTheyAreThePrior()
    {
        using var scope = NewDisposeScope();
        using var controller = new LstmController<EnasMacroSpace>(new RandomSource(1), ControllerOptions.EnasLayers);
        using (no_grad())
        {
            controller.get_parameter("attention_score")!.zero_();
        }

        controller.WeightsChanged();
        EnasMacroSpace[] some = [controller.Sample(new RandomSource(2)), controller.Sample(new RandomSource(3))];
        Assert.That(controller.EvaluateSteps(some, 0.5).SkipDivergence!.abs().max().item<float>(), Is.EqualTo(0).Within(1e-6));

        // A mean over 11 layers of 1 … 11 links: 6 links a layer, each KL(½ ‖ 0.4).
        double each = 0.5 * Math.Log(0.5 / 0.4) + 0.5 * Math.Log(0.5 / 0.6);
        Assert.That(controller.EvaluateSteps(some, 0.4).SkipDivergence!.data<float>().ToArray(), Is.All.EqualTo(6 * each).Within(1e-5));
        Assert.That(controller.EvaluateSteps(some).SkipDivergence, Is.Null);
    }

    private static IEnumerable<string> Steps<S>()
        where S : class, IDiscrete<S> => ControllerScript.Of<S>().Steps.Select(step => step.Kind switch
        {
            StepKind.Token => $"Token {step.Position}",
            StepKind.Inputs => $"Inputs {step.Position} of {step.Anchors}",
            _ => $"{step.Kind} {step.Position} to {step.Anchors}",
        });
}
