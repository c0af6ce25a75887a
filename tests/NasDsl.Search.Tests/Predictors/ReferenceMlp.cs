namespace NasDsl.Search.Tests.Predictors;

/// <summary>The forward pass of a multilayer perceptron as a textbook writes it, in double precision.</summary>
internal static class ReferenceMlp
{
    /// <summary>The output; <paramref name="parameters"/> holds for each layer the weights input by input, then the biases.</summary>
    public static double Output(int[] widths, double[] parameters, ReadOnlySpan<float> features)
    {
        double[] input = [.. features.ToArray().Select(value => (double)value)];
        int at = 0;
        for (int layer = 0; layer + 1 < widths.Length; layer++)
        {
            double[] output = new double[widths[layer + 1]];
            for (int j = 0; j < output.Length; j++)
            {
                double sum = parameters[at + (widths[layer] * output.Length) + j];
                for (int i = 0; i < widths[layer]; i++)
                {
                    sum += input[i] * parameters[at + (i * output.Length) + j];
                }

                output[j] = layer + 2 < widths.Length ? Math.Max(0, sum) : sum;
            }

            at += (widths[layer] + 1) * output.Length;
            input = output;
        }

        return input[0];
    }
}
