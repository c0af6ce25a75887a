using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>Attention and feed-forward are what their formulas say.</summary>
internal sealed class SublayerTests
{
    private static readonly Site _site = new(new BuildOptions()) { IsSequence = true };

    private static IEnumerable<TestCaseData> Shapes()
    {
        yield return new(new LayerShape(12, 12, 1));
        yield return new(new LayerShape(6, 12, 1));
        yield return new(new LayerShape(12, 12, 2));
        yield return new(new LayerShape(8, 12, 3));
    }

    [TestCaseSource(nameof(Shapes))]
    public void AttentionIsTheFormula(LayerShape shape)
    {
        foreach (int heads in (int[])[1, 3, 4, 12])
        {
            Check(new AttentionOperation(_site.At([shape]), heads), shape, (oracle, x) => oracle.Attend(x, heads));
        }
    }

    [TestCaseSource(nameof(Shapes))]
    public void FeedForwardIsTheFormula(LayerShape shape) =>
        Check(new FeedForwardOperation(_site.At([shape]), ratio: 2.5), shape, static (oracle, x) => oracle.FeedForward(x));

    [Test]
    public void AttentionIsTorchsOwn()
    {
        using DisposeScope scope = NewDisposeScope();
        using var withoutGraph = no_grad();
        using var attention = new AttentionOperation(_site.At(12, 12), heads: 3);
        Agreement.Disturb(attention, seed: 1);
        MultiheadAttention torch = MultiheadAttention(12, 3);
        Dictionary<string, Parameter> own = attention.named_parameters().ToDictionary(static p => p.name, static p => p.parameter);
        foreach ((string name, Parameter parameter) in torch.named_parameters())
        {
            parameter.copy_(name switch
            {
                "in_proj_weight" => cat([own["query.weight"], own["key.weight"], own["value.weight"]]),
                "in_proj_bias" => cat([own["query.bias"], own["key.bias"], own["value.bias"]]),
                "out_proj.weight" => own["output.weight"],
                "out_proj.bias" => own["output.bias"],
                _ => throw new AssertionException(name),
            });
        }

        Tensor x = Agreement.Inputs([7, 12], batch: 2, seed: 2);
        Tensor normalized = functional.layer_norm(x, [12], own["norm.weight"], own["norm.bias"]).transpose(0, 1);
        (Tensor attended, _) = torch.call(normalized, normalized, normalized, null, false, null);
        Assert.That(Agreement.Difference(attention.call(x), x + attended.transpose(0, 1)), Is.LessThan(Agreement.Tolerance));
    }

    [Test]
    public void HeadsThatDoNotDivideAreRefused() =>
        Assert.That(
            static () => new AttentionOperation(_site.At([new(4, 4, 1), new(4, 6, 1)]), heads: 4),
            Throws.ArgumentException.With.Message.Contains("4 heads").And.Message.Contains("6 channels"));

    [Test]
    public void TheHiddenSizeIsRoundedHalfUpAndAtLeastOne()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OperationCosts.HiddenSize(3, 3.5), Is.EqualTo(11));
            Assert.That(OperationCosts.HiddenSize(1, 2.5), Is.EqualTo(3));
            Assert.That(OperationCosts.HiddenSize(4, 0.3), Is.EqualTo(1));
            Assert.That(OperationCosts.HiddenSize(4, 0.01), Is.EqualTo(1));
            Assert.That(OperationCosts.HiddenSize(192, 4), Is.EqualTo(768));
        }
    }

    private static void Check(Operation owned, LayerShape shape, Func<AttentionOracle, double[][], double[][]> expected)
    {
        using DisposeScope scope = NewDisposeScope();
        using Operation operation = owned;
        Agreement.Disturb(operation, seed: 1);
        Tensor input = Agreement.Inputs([7, shape.InChannels], batch: 1, seed: 2);
        var oracle = new AttentionOracle(operation);
        double[][] wanted = expected(oracle, oracle.Adapt(AttentionOracle.Positions(input), shape.Stride));
        double[][] actual = AttentionOracle.Positions(operation.call(input));
        Assert.That(actual, Has.Length.EqualTo(wanted.Length));
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.That(actual[i], Is.EqualTo(wanted[i]).Within(Agreement.Tolerance), $"position {i}");
        }
    }
}
