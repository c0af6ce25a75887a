using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>Every operation on sequences at every place: output shapes, slices that equal operations of their own, gradients of all weights.</summary>
internal sealed class SequenceOperationTests
{
    private const int Length = 9;
    private static readonly Site _site = new(new BuildOptions()) { IsSequence = true };

    private static readonly LayerShape[] _shapes =
    [
        new(4, 4, 1), new(4, 4, 2), new(4, 4, 3), new(4, 8, 1), new(4, 8, 2), new(8, 4, 1), new(8, 4, 2), new(8, 8, 1), new(8, 8, 2), new(8, 12, 3),
    ];

    private static IEnumerable<TestCaseData> Operations()
    {
        yield return Case("Conv1", static place => new ConvOperation(place, kernel: 1));
        yield return Case("Conv5", static place => new ConvOperation(place, kernel: 5));
        yield return Case("Linear", static place => new LinearOperation(place));
        yield return Case("Max3", static place => new MaxPoolOperation(place, kernel: 3));
        yield return Case("Average3", static place => new AvgPoolOperation(place, kernel: 3));
        yield return Case("Identity", static place => new IdentityOperation(place));
        yield return Case("Reduce", static place => new IdentityOperation(place, Adapter.FactorizedReduce));
        yield return Case("Attention2", static place => new AttentionOperation(place, heads: 2));
        yield return Case("Attention4", static place => new AttentionOperation(place, heads: 4));
        yield return Case("FeedForward", static place => new FeedForwardOperation(place, ratio: 0.6));
        yield return Case("Stem", static place => new Stem(place, kernel: 3, activation: true));
        yield return Case("Embedding1", static place => new SequenceEmbedding(place, kernel: 1, positions: 0));
        yield return Case("Embedding3", static place => new SequenceEmbedding(place, kernel: 3, positions: 0));

        static TestCaseData Case(string name, Func<Place, Operation> create) => new TestCaseData(create).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Operations))]
    public void EverySliceIsTheOperationOfItsOwn(Func<Place, Operation> create)
    {
        using DisposeScope scope = NewDisposeScope();
        using Operation elastic = create(_site.At(_shapes));
        Agreement.Disturb(elastic, seed: 1);
        foreach (LayerShape shape in _shapes)
        {
            using Operation own = create(_site.At([shape]));
            Tensor input = Agreement.Inputs([Length, shape.InChannels], batch: 3, seed: 2);
            elastic.Shape = shape;
            elastic.CopyTo(own);
            Agreement.Check(elastic, own, input, $"{shape}");
            long[] expected = [3, (Length + shape.Stride - 1) / shape.Stride, shape.OutChannels];
            Assert.That(own.call(input).shape, Is.EqualTo(expected), $"{shape}");
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void AllWeightsGetGradients(Func<Place, Operation> create)
    {
        using DisposeScope scope = NewDisposeScope();
        using Operation operation = create(_site.At(4, 8, 2));
        Tensor input = Agreement.Inputs([Length, 4], batch: 3, seed: 2).requires_grad_();
        (operation.call(input) * Agreement.Inputs([5, 8], batch: 3, seed: 3)).sum().backward();
        Assert.That(input.grad!.abs().sum().item<float>(), Is.Positive);
        foreach ((string name, Parameter parameter) in operation.named_parameters())
        {
            // A shift of all keys moves all scores of a position alike, and softmax does not see it.
            if (name != "key.bias")
            {
                Assert.That(parameter.grad!.abs().sum().item<float>(), Is.Positive, name);
            }
        }
    }

    [Test]
    public void AConvolutionGoesOverTheLength()
    {
        using DisposeScope scope = NewDisposeScope();
        using var operation = new ConvOperation(_site.At(2, 3), kernel: 3);
        operation.eval();
        Tensor input = Agreement.Inputs([Length, 2], batch: 1, seed: 1);
        Tensor changed = input.clone();
        changed[0, 4, 0] += 100;
        Tensor difference = (operation.call(input) - operation.call(changed)).abs().sum([2])[0];
        bool[] touched = [.. difference.data<float>().ToArray().Select(static value => value > 0)];
        Assert.That(touched[..3], Has.All.False);
        Assert.That(touched[3..6], Has.Some.True);
        Assert.That(touched[6..], Has.All.False);
    }

    [Test]
    public void AveragesDoNotCountThePadding()
    {
        using DisposeScope scope = NewDisposeScope();
        using var pool = new AvgPoolOperation(_site.At(2, 2), kernel: 3);
        Tensor ones = torch.ones([1, 5, 2], dtype: ScalarType.Float32, device: CPU);
        Assert.That(Agreement.Difference(pool.call(ones), ones), Is.Zero);
    }

    [Test]
    public void TheShiftedHalfOfAReductionSeesTheOtherPositions()
    {
        using DisposeScope scope = NewDisposeScope();
        using var reduce = new FactorizedReduce(_site.At(1, 2, 2));
        Tensor input = zeros([1, 5, 1], dtype: ScalarType.Float32, device: CPU);
        input[0, 1, 0] = 1;
        reduce.eval();
        Tensor output = reduce.call(input);
        Assert.That(output.shape, Is.EqualTo(new long[] { 1, 3, 2 }));
        Assert.That(output[0, TensorIndex.Colon, 0].abs().sum().item<float>(), Is.Zero, "even positions");
        Assert.That(output[0, TensorIndex.Colon, 1].abs().sum().item<float>(), Is.Positive, "odd positions");
    }

    [Test]
    public void PositionsTellOneOrderFromAnother()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = Agreement.Inputs([Length, 4], batch: 1, seed: 1);
        Tensor reversed = input.flip(1);
        foreach (int positions in (int[])[0, Length])
        {
            using var embedding = new SequenceEmbedding(_site.At(4, 8), kernel: 1, positions);
            using var attention = new AttentionOperation(_site.At(8, 8), heads: 2);
            double difference = Agreement.Difference(
                attention.call(embedding.call(input)).mean([1]), attention.call(embedding.call(reversed)).mean([1]));
            Assert.That(difference, positions == 0 ? Is.LessThan(Agreement.Tolerance) : Is.GreaterThan(1e-4), $"{positions} positions");
        }
    }
}
