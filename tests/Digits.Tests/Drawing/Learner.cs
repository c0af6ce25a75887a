using Digits.Drawing;
using TorchSharp;
using static TorchSharp.torch.optim;
using static TorchSharp.torch;

namespace Digits.Tests.Drawing;

/// <summary>Trains a network on drawn digits, as plainly as possible.</summary>
internal static class Learner
{
    /// <summary>Multinomial logistic regression on the pixels.</summary>
    public static nn.Module<Tensor, Tensor> Linear() => nn.Sequential(nn.Flatten(), nn.Linear(256, 10, device: CPU, dtype: float32));

    /// <summary>Three convolutions.</summary>
    public static nn.Module<Tensor, Tensor> SmallConvolutional() => nn.Sequential(
        nn.Conv2d(1, 16, 3, padding: 1, bias: false, device: CPU, dtype: float32), nn.BatchNorm2d(16, device: CPU, dtype: float32), nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride: 2, padding: 1, bias: false, device: CPU, dtype: float32), nn.BatchNorm2d(32, device: CPU, dtype: float32), nn.ReLU(),
        nn.Conv2d(32, 64, 3, stride: 2, padding: 1, bias: false, device: CPU, dtype: float32), nn.BatchNorm2d(64, device: CPU, dtype: float32), nn.ReLU(),
        nn.Flatten(), nn.Linear(64 * 16, 10, device: CPU, dtype: float32));

    /// <summary>Trains with Adam on a falling learning rate, and returns the accuracy on both sets in percent.</summary>
    public static (double Training, double Test) Train(
        nn.Module<Tensor, Tensor> network, DrawnDigits digits, int epochs, double learningRate, double decay = 0)
    {
        const int Batch = 50;
        using DisposeScope scope = NewDisposeScope();
        (Tensor pixels, Tensor labels) = AsTensors(digits.Training);
        long batches = digits.Training.Count / Batch;
        using optim.Optimizer optimizer = optim.AdamW(network.parameters(), learningRate, weight_decay: decay);
        for (long step = 0; step < epochs * batches; step++)
        {
            using DisposeScope inner = NewDisposeScope();
            foreach (ILearningRateController group in optimizer.ParamGroups)
            {
                group.LearningRate = learningRate * (1 - ((double)step / (epochs * batches)));
            }

            // The pictures are in random order as drawn; a batch starts elsewhere in each epoch.
            long first = ((step % batches * Batch) + (step / batches * 17)) % (digits.Training.Count - Batch);
            Tensor loss = nn.functional.cross_entropy(
                network.call(pixels.slice(0, first, first + Batch, 1)), labels.slice(0, first, first + Batch, 1));
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }

        network.eval();
        return (Accuracy(network, digits.Training), Accuracy(network, digits.Test));
    }

    private static double Accuracy(nn.Module<Tensor, Tensor> network, DigitSet set)
    {
        using IDisposable gradients = no_grad();
        (Tensor pixels, Tensor labels) = AsTensors(set);
        return 100.0 * network.call(pixels).argmax(1).eq(labels).sum().item<long>() / set.Count;
    }

    private static (Tensor Pixels, Tensor Labels) AsTensors(DigitSet set) =>
        (tensor(set.Pixels, [set.Count, 1, Canvas.Size, Canvas.Size], dtype: uint8, device: CPU).to(float32).div(255),
            tensor(set.Labels, [set.Count], dtype: uint8, device: CPU).to(int64));
}
