namespace NasDsl.Search;

/// <summary>Trains one <see cref="Mlp"/> from new weights, by Adam on mini-batches in an order that is drawn anew for each epoch.</summary>
internal static class MlpTraining
{
    /// <summary>Trains on <paramref name="features"/>, a row for each of the standardised <paramref name="targets"/>.</summary>
    internal static void Run(Mlp network, ReadOnlySpan<float> features, ReadOnlySpan<float> targets, MlpEnsembleOptions options, RandomSource random)
    {
        network.Initialize(random);
        var adam = new Adam(network.Parameters.Length, options.LearningRate, options.WeightDecay);
        int[] order = new int[targets.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            for (int start = 0; start < order.Length; start += options.BatchSize)
            {
                Step(network, adam, features, targets, order.AsSpan(start, Math.Min(options.BatchSize, order.Length - start)));
            }
        }
    }

    /// <summary>A step against the gradient of the batch's mean squared error.</summary>
    private static void Step(Mlp network, Adam adam, ReadOnlySpan<float> features, ReadOnlySpan<float> targets, ReadOnlySpan<int> batch)
    {
        network.BeginBackward();
        foreach (int example in batch)
        {
            ReadOnlySpan<float> row = features.Slice(example * network.InputWidth, network.InputWidth);
            float error = network.Forward(row) - targets[example];
            network.Backward(row, 2 * error / batch.Length);
        }

        adam.Step(network.Parameters, network.Gradient);
    }
}
