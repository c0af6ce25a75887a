using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>The architecture parameters of one decision at one time.</summary>
/// <param name="Decision">As <see cref="ArchitectureParameter.Decision"/>.</param>
/// <param name="Alpha">The raw parameters: rows are edges or layers, columns candidates. Their softmax along a row is the mixture.</param>
public sealed record ArchitectureSnapshot(string Decision, double[,] Alpha)
{
    /// <summary>PC-DARTS's raw parameters of the edges, one for each row; empty where edges have none.</summary>
    public IReadOnlyList<double> Beta { get; init; } = [];

    /// <summary>The weights of the mixture: the softmax of each row.</summary>
    public double[,] Softmax()
    {
        (int rows, int columns) = (Alpha.GetLength(0), Alpha.GetLength(1));
        double[,] weights = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            double largest = double.NegativeInfinity, sum = 0;
            for (int column = 0; column < columns; column++)
            {
                largest = Math.Max(largest, Alpha[row, column]);
            }

            for (int column = 0; column < columns; column++)
            {
                sum += weights[row, column] = Math.Exp(Alpha[row, column] - largest);
            }

            for (int column = 0; column < columns; column++)
            {
                weights[row, column] /= sum;
            }
        }

        return weights;
    }

    /// <summary>The entropy of each row's mixture, averaged over the rows, in nats: log(candidates) at first, 0 when every choice is made.</summary>
    public double Entropy()
    {
        double[,] weights = Softmax();
        double entropy = 0;
        foreach (double weight in weights)
        {
            entropy -= weight > 0 ? weight * Math.Log(weight) : 0;
        }

        return entropy / weights.GetLength(0);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Decision);
        writer.Write(Alpha.GetLength(0));
        writer.Write(Alpha.GetLength(1));
        foreach (double alpha in Alpha)
        {
            writer.Write(alpha);
        }

        writer.WriteDoubles(Beta);
    }

    internal static ArchitectureSnapshot Read(BinaryReader reader)
    {
        string decision = reader.ReadString();
        double[,] alpha = new double[reader.ReadInt32(), reader.ReadInt32()];
        for (int row = 0; row < alpha.GetLength(0); row++)
        {
            for (int column = 0; column < alpha.GetLength(1); column++)
            {
                alpha[row, column] = reader.ReadDouble();
            }
        }

        return new ArchitectureSnapshot(decision, alpha) { Beta = reader.ReadDoubles() };
    }

    /// <summary>Records all decisions.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="step">The last step, for the error.</param>
    /// <param name="rate">The learning rate of the parameters, for the error.</param>
    /// <exception cref="TrainingDivergedException">A parameter is not finite: the last update spoiled it after a finite loss, and nothing could be derived
    /// from it.</exception>
    internal static ArchitectureSnapshot[] Of(IReadOnlyList<ArchitectureParameter> decisions, long step, double rate)
    {
        var snapshot = new ArchitectureSnapshot[decisions.Count];
        for (int i = 0; i < snapshot.Length; i++)
        {
            ArchitectureParameter decision = decisions[i];
            double[] numbers = Numbers(decision.Value, "architecture parameter");
            double[,] alpha = new double[decision.Value.size(0), decision.Value.size(1)];
            for (int number = 0; number < numbers.Length; number++)
            {
                alpha[number / alpha.GetLength(1), number % alpha.GetLength(1)] = numbers[number];
            }

            snapshot[i] = new ArchitectureSnapshot(decision.Decision, alpha)
            {
                Beta = decision.Weights?.EdgeNormalization is { } edges ? Numbers(edges.Beta, "edge parameter") : [],
            };

            double[] Numbers(Tensor parameter, string what)
            {
                using DisposeScope scope = NewDisposeScope();
                double[] values = parameter.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
                foreach (double value in values)
                {
                    if (!double.IsFinite(value))
                    {
                        throw new TrainingDivergedException(step, value, rate, $"{what} of {decision.Decision}");
                    }
                }

                return values;
            }
        }

        return snapshot;
    }
}
