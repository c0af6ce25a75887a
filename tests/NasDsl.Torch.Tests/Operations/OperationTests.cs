using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>Every operation at every place: output shapes, slices that equal operations of their own, gradients of what is used.</summary>
public sealed class OperationTests
{
    private static readonly (string Name, Func<Place, Operation> Create)[] _operations =
    [
        ("Conv1", static place => new ConvOperation(place, kernel: 1)),
        ("Conv3", static place => new ConvOperation(place, kernel: 3)),
        ("SepConv3", static place => new SepConvOperation(place, kernel: 3)),
        ("SepConv5", static place => new SepConvOperation(place, kernel: 5)),
        ("DilConv3", static place => new DilConvOperation(place, kernel: 3)),
        ("DilConv5", static place => new DilConvOperation(place, kernel: 5)),
        ("MBConv3x1", static place => new MBConvOperation(place, kernel: 3, expand: 1)),
        ("MBConv5x3", static place => new MBConvOperation(place, kernel: 5, expand: 3)),
        ("MaxPool3", static place => new MaxPoolOperation(place, kernel: 3)),
        ("AvgPool3", static place => new AvgPoolOperation(place, kernel: 3)),
        ("Identity", static place => new IdentityOperation(place)),
        ("Identity1x1", static place => new IdentityOperation(place, Adapter.Conv1x1)),
        ("IdentityReduce", static place => new IdentityOperation(place, Adapter.FactorizedReduce)),
        ("Zero", static place => new ZeroOperation(place)),
        ("Stem", static place => new Stem(place, kernel: 3, activation: true)),
        ("Residual", static place => new ResidualReduction(place)),
    ];

    private static readonly LayerShape[] _shapes =
    [
        new(4, 4, 1), new(4, 4, 2), new(4, 4, 3), new(4, 6, 1), new(4, 6, 2), new(6, 4, 1), new(6, 4, 2), new(6, 6, 1), new(6, 6, 2), new(6, 7, 2), new(4, 1, 2),
    ];

    private static IEnumerable<TestCaseData> Places()
    {
        foreach ((string name, Func<Place, Operation> create) in _operations)
        {
            foreach (bool isCell in (bool[])[false, true])
            {
                yield return new TestCaseData(create, isCell).SetArgDisplayNames(name, isCell ? "cell" : "chain");
            }
        }
    }

    [TestCaseSource(nameof(Places))]
    public void EverySliceIsTheOperationOfItsOwn(Func<Place, Operation> create, bool isCell)
    {
        using DisposeScope scope = NewDisposeScope();
        var site = new Site(new BuildOptions(), isCell);
        using Operation elastic = create(site.At(_shapes));
        Agreement.Disturb(elastic, seed: 1);
        foreach (LayerShape shape in _shapes)
        {
            using Operation own = create(site.At([shape]));
            Tensor input = Agreement.Inputs([shape.InChannels, 9, 7], batch: 3, seed: 2);
            elastic.Shape = shape;
            elastic.CopyTo(own);
            Agreement.Check(elastic, own, input, $"{shape}");
            Tensor output = own.call(input);
            long[] expected = [3, shape.OutChannels, (9 + shape.Stride - 1) / shape.Stride, (7 + shape.Stride - 1) / shape.Stride];
            Assert.That(output.shape, Is.EqualTo(expected), $"{shape}");
        }
    }

    [Test]
    public void AnUnknownShapeIsRefused()
    {
        using var operation = new ConvOperation(new Site(new BuildOptions()).At([new(4, 4, 1), new(4, 8, 1)]), kernel: 3);
        Assert.That(
            () => operation.Shape = new LayerShape(4, 6, 1), Throws.ArgumentException.With.Message.Contains("4 → 6 channels, stride 1"));
    }

    [Test]
    public void AnIdentityPassesTheTensorItself()
    {
        using var operation = new IdentityOperation(new Site(new BuildOptions()).At(4, 4));
        using Tensor input = Agreement.Inputs([4, 5, 5], batch: 1, seed: 1);
        Assert.That(operation.call(input), Is.SameAs(input));
    }

    [Test]
    public void AveragesDoNotCountThePadding()
    {
        using DisposeScope scope = NewDisposeScope();
        using var pool = new AvgPoolOperation(new Site(new BuildOptions()).At(2, 2), kernel: 3);
        Tensor ones = torch.ones([1, 2, 5, 5], dtype: ScalarType.Float32, device: CPU);
        Assert.That(Agreement.Difference(pool.call(ones), ones), Is.Zero);
    }

    [Test]
    public void TheShiftedHalfOfAReductionSeesTheOtherPixels()
    {
        using DisposeScope scope = NewDisposeScope();
        using var reduce = new FactorizedReduce(new Site(new BuildOptions(), IsCell: true).At(1, 2, 2));
        Tensor input = zeros([1, 1, 4, 4], dtype: ScalarType.Float32, device: CPU);
        input[0, 0, 1, 1] = 1;
        reduce.eval();
        Tensor output = reduce.call(input);
        Assert.That(output[0, 0].abs().sum().item<float>(), Is.Zero, "even rows and columns");
        Assert.That(output[0, 1].abs().sum().item<float>(), Is.Positive, "odd rows and columns");
    }

    [Test]
    public void AffineFreeBatchNormGivesScaleOneAndShiftZero()
    {
        using var options = NewDisposeScope();
        using var search = new ConvOperation(new Site(new BuildOptions(), Affine: false).At(3, 4), kernel: 3);
        using var network = new ConvOperation(new Site(new BuildOptions()).At(3, 4), kernel: 3);
        Agreement.Disturb(network, seed: 1);
        Agreement.Disturb(search, seed: 2);
        search.CopyTo(network);
        Agreement.Check(search, network, Agreement.Inputs([3, 6, 6], batch: 2, seed: 3), "a convolution");
        Assert.That(search.parameters().Count(), Is.EqualTo(1));
    }
}
