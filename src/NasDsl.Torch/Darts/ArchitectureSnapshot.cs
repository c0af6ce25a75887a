namespace NasDsl.Torch;

/// <summary>The architecture parameters of one decision at one time.</summary>
/// <param name="Decision">As <see cref="ArchitectureParameter.Decision"/>.</param>
/// <param name="Alpha">The raw parameters: rows are edges or layers, columns candidates. Their softmax along a row is the mixture.</param>
public sealed record ArchitectureSnapshot(string Decision, double[,] Alpha)
{
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
}
