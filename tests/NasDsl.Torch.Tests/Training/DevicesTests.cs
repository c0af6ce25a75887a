using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class DevicesTests
{
    [TestCase("cpu", 0, "cpu")]
    [TestCase(" CPU ", 2, "cpu")]
    [TestCase("auto", 0, "cpu")]
    [TestCase("auto", 1, "cuda:0")]
    [TestCase("cuda", 1, "cuda:0")]
    [TestCase("cuda:1", 2, "cuda:1")]
    public void FindsTheDevice(string name, int cudaDevices, string expected) =>
        Assert.That(Devices.Parse(name, cudaDevices).ToString(), Is.EqualTo(expected));

    [Test]
    public void SaysWhichDevicesThereAre()
    {
        Assert.That(
            () => Devices.Parse("cuda", 0), Throws.InvalidOperationException.With.Message.Contains("'cuda'").And.Message.Contains("only cpu"));
        Assert.That(
            () => Devices.Parse("cuda:3", 2),
            Throws.InvalidOperationException.With.Message.Contains("'cuda:3'").And.Message.Contains("cuda:0 … cuda:1"));
        foreach (string name in (string[])["gpu", "cuda:", "cuda:-1", "cuda:x", ""])
        {
            Assert.That(() => Devices.Parse(name, 1), Throws.ArgumentException.With.Message.Contains($"'{name}'").And.Message.Contains("cpu, cuda, cuda:N and auto"));
        }
    }

    [Test]
    public void AsksTheMachine()
    {
        Assert.That(Devices.Parse("cpu").type, Is.EqualTo(DeviceType.CPU));
        Assume.That(cuda.is_available(), Is.False, "this machine has a CUDA device");
        Assert.That(Devices.Parse("auto").type, Is.EqualTo(DeviceType.CPU));
        Assert.That(() => Devices.Parse("cuda"), Throws.InvalidOperationException);
    }
}
