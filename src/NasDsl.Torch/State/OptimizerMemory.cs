using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// What optimizers remember of each parameter: SGD's momentum, which before a parameter's first step is none at all rather than zeros, and Adam's moments and number of steps.
/// Learning rates are no part of it: every step sets its own.
/// </summary>
internal static class OptimizerMemory
{
    public static void Write(this BinaryWriter writer, OptimizerHelper optimizer)
    {
        List<OptimizerState> states = optimizer.state_dict().State;
        writer.Write(states.Count);
        foreach (OptimizerState state in states)
        {
            switch (state)
            {
                case SGD.State sgd:
                    writer.Write(sgd.momentum_buffer is not null);
                    if (sgd.momentum_buffer is not null)
                    {
                        writer.Write(sgd.momentum_buffer);
                    }

                    break;
                case Adam.State adam:
                    writer.Write(adam.step);
                    writer.Write(adam.exp_avg);
                    writer.Write(adam.exp_avg_sq);
                    break;
                default:
                    throw new NotSupportedException($"Nothing is known of what {state.GetType()} remembers.");
            }
        }
    }

    /// <summary>Gives an optimizer of the same parameters what another remembered.</summary>
    /// <param name="reader">Where it is kept.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="device">The parameters' device.</param>
    /// <exception cref="InvalidDataException">It is of other parameters.</exception>
    public static void Read(this BinaryReader reader, OptimizerHelper optimizer, Device device)
    {
        List<OptimizerState> states = optimizer.state_dict().State;
        int kept = reader.ReadInt32();
        if (kept != states.Count)
        {
            throw new InvalidDataException($"The state is of an optimizer of {kept} parameters, where there are {states.Count}.");
        }

        foreach (OptimizerState state in states)
        {
            switch (state)
            {
                case SGD.State sgd:
                    sgd.momentum_buffer?.Dispose();
                    sgd.momentum_buffer = reader.ReadBoolean() ? reader.ReadTensor(device).DetachFromDisposeScope() : null;
                    break;
                case Adam.State adam:
                    adam.step = reader.ReadInt64();
                    reader.Read(adam.exp_avg, "Adam's first moment");
                    reader.Read(adam.exp_avg_sq, "Adam's second moment");
                    break;
            }
        }
    }

    /// <summary>Writes which parameters have gradients. An optimizer passes over one that has none, but moves on one whose gradient is zero.</summary>
    public static void WriteGradients(this BinaryWriter writer, IEnumerable<Parameter> parameters)
    {
        foreach (Parameter parameter in parameters)
        {
            writer.Write(parameter.grad is not null);
        }
    }

    /// <summary>Gives a gradient of zero to those parameters that had one.</summary>
    public static void ReadGradients(this BinaryReader reader, IEnumerable<Parameter> parameters)
    {
        using DisposeScope scope = NewDisposeScope();
        foreach (Parameter parameter in parameters)
        {
            parameter.grad = reader.ReadBoolean() ? zeros_like(parameter) : null;
        }
    }
}
