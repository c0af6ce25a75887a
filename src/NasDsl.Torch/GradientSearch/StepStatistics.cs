using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Losses and accuracy of the steps since the last report; they stay on the device until they are asked for.</summary>
internal sealed class StepStatistics(Device device) : IResumable, IDisposable
{
    private readonly LossWindow _trainingLosses = new(device);
    private readonly LossWindow _validationLosses = new(device, what: "validation loss of the architecture step");
    private readonly Tensor _right = zeros([], ScalarType.Int64, device).DetachFromDisposeScope();
    private long _validated;

    /// <summary>Records a step of the weights.</summary>
    /// <exception cref="TrainingDivergedException">A loss, of this step or one shortly before, is not finite.</exception>
    public void AddTraining(Tensor loss, in SearchMoment moment) => _trainingLosses.Add(loss, moment.Step, moment.Rate);

    /// <summary>Records a step of the architecture parameters.</summary>
    /// <exception cref="TrainingDivergedException">A loss, of this step or one shortly before, is not finite.</exception>
    public void AddValidation(Tensor logits, Tensor labels, Tensor loss, in SearchMoment moment)
    {
        _right.add_(Accuracy.CountRight(logits, labels));
        _validated += labels.size(0);
        _validationLosses.Add(loss, moment.Step, moment.Rate);
    }

    /// <summary>The means since the last call; NaN for what there was none of.</summary>
    /// <exception cref="TrainingDivergedException">A loss is not finite.</exception>
    public (double TrainingLoss, double ValidationLoss, double ValidationAccuracy) Take()
    {
        (double trainingLoss, double validationLoss) = (_trainingLosses.TakeMean(), _validationLosses.TakeMean());
        double accuracy = _right.item<long>() / (double)_validated;
        _right.fill_(0);
        _validated = 0;
        return (trainingLoss, validationLoss, accuracy);
    }

    public void WriteState(BinaryWriter writer)
    {
        _trainingLosses.WriteState(writer);
        _validationLosses.WriteState(writer);
        writer.Write(_right);
        writer.Write(_validated);
    }

    public void ReadState(BinaryReader reader)
    {
        _trainingLosses.ReadState(reader);
        _validationLosses.ReadState(reader);
        reader.Read(_right, "right answers");
        _validated = reader.ReadInt64();
    }

    public void Dispose()
    {
        _trainingLosses.Dispose();
        _validationLosses.Dispose();
        _right.Dispose();
    }
}
