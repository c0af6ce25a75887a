using Digits.Drawing;
using TorchSharp;

namespace Digits.Tests.Drawing;

public class DifficultyTests
{
    private readonly DrawnDigits _digits = DrawnDigits.Draw(seed: 1);

    // Networks this small gain nothing from a second thread, and lose much to it on a busy machine.
    [OneTimeSetUp]
    public void UseOneThread() => torch.set_num_threads(1);

    [Test]
    public void A_linear_classifier_stays_low()
    {
        torch.manual_seed(1);
        using var network = Learner.Linear();
        (double training, double test) = Learner.Train(network, _digits, epochs: 30, learningRate: 3e-3);
        TestContext.Out.WriteLine($"linear: {training:F1} % on training, {test:F1} % on test pictures");
        Assert.That(test, Is.InRange(50, 75));
        Assert.That(training, Is.LessThan(90), "it is no lack of training or of pictures");
    }

    [Test]
    public void A_small_convolutional_network_does_much_better()
    {
        torch.manual_seed(1);
        using var network = Learner.SmallConvolutional();
        (double training, double test) = Learner.Train(network, _digits, epochs: 3, learningRate: 3e-3, decay: 0.05);
        TestContext.Out.WriteLine($"convolutional: {training:F1} % on training, {test:F1} % on test pictures");
        Assert.That(test, Is.InRange(85, 96));
    }
}
