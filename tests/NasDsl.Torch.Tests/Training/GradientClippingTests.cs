using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class GradientClippingTests
{
    [Test]
    public void ScalesAllGradientsByOneFactor()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter first = WithGradient(3, 0), second = WithGradient(0, 4), without = new(zeros([2], ScalarType.Float64, CPU));
        GradientClipping.Clip([first, without, second], 1);
        Assert.That(first.grad!.data<double>().ToArray(), Is.EqualTo(new[] { 0.6, 0 }).Within(1e-6));
        Assert.That(second.grad!.data<double>().ToArray(), Is.EqualTo(new[] { 0, 0.8 }).Within(1e-6));
        Assert.That(without.grad, Is.Null);
    }

    [Test]
    public void LeavesSmallGradientsAsTheyAre()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter small = WithGradient(0.3, 0.4);
        GradientClipping.Clip([small], 5);
        Assert.That(small.grad!.data<double>().ToArray(), Is.EqualTo(new[] { 0.3, 0.4 }));
        GradientClipping.Clip([], 5);
    }

    private static Parameter WithGradient(params double[] gradient)
    {
        Parameter parameter = new(zeros([gradient.Length], ScalarType.Float64, CPU));
        parameter.grad = tensor(gradient, ScalarType.Float64, CPU);
        return parameter;
    }
}
