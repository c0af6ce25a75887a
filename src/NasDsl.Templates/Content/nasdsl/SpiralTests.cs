using NasDsl.NUnit;
using NasDsl.Search;
using NasDsl.Torch;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace NasSearch;

[SearchDefaults(Strategy.Evolution, Trials = 16, Seed = 1)]
public class SpiralTests
{
    private SpiralData _data = null!;

    [Evaluator]
    private TrainFromScratch<SpiralSpace> Training => _data.Evaluator;

    [OneTimeSetUp]
    public void Draw() => _data = new SpiralData();

    [OneTimeTearDown]
    public void Release() => _data.Dispose();

    [SearchTest(Target = 0.96)]
    public void A_good_network_is_found(SearchResult<SpiralSpace> result) => Assert.That(result, Finds.Accuracy(above: 0.9).Within(16).Trials);

    [Architectures(10)]
    public void Every_network_gives_a_logit_for_each_class(SpiralSpace architecture)
    {
        using DisposeScope scope = NewDisposeScope();
        using var network = architecture.Build();
        Assert.That(network.call(zeros([7, 2], device: CPU)).shape, Is.EqualTo(new long[] { 7, 2 }));
    }
}
