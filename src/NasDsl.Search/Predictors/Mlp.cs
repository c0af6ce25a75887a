namespace NasDsl.Search;

/// <summary>
/// A multilayer perceptron with ReLU and one output. All parameters lie in one array, so that an optimizer is one loop: for each layer its matrix, a row for
/// each input, then its biases.
/// </summary>
internal sealed class Mlp
{
    private readonly int[] _widths;
    private readonly int[] _offsets;
    private readonly float[][] _activations;
    private readonly float[][] _slopes;
    private readonly float[][] _transposed;

    /// <summary>A network whose parameters are all zero.</summary>
    internal Mlp(int inputWidth, IReadOnlyList<int> hiddenWidths)
    {
        _widths = [inputWidth, .. hiddenWidths, 1];
        _offsets = new int[LayerCount + 1];
        _activations = new float[LayerCount + 1][];
        _slopes = new float[LayerCount + 1][];
        _transposed = new float[LayerCount][];
        for (int layer = 0; layer < LayerCount; layer++)
        {
            int matrix = _widths[layer] * _widths[layer + 1];
            _offsets[layer + 1] = _offsets[layer] + matrix + _widths[layer + 1];
            _activations[layer + 1] = new float[_widths[layer + 1]];
            _slopes[layer + 1] = new float[_widths[layer + 1]];

            // No slope is wanted of the features.
            _transposed[layer] = layer > 0 ? new float[matrix] : [];
        }

        Parameters = new float[_offsets[^1]];
        Gradient = new float[_offsets[^1]];
    }

    /// <summary>The number of features.</summary>
    internal int InputWidth => _widths[0];

    /// <summary>Weights and biases, layer by layer.</summary>
    internal float[] Parameters { get; }

    /// <summary>The loss's derivatives, in the order of <see cref="Parameters"/>.</summary>
    internal float[] Gradient { get; }

    private int LayerCount => _widths.Length - 1;

    /// <summary>Draws new weights, normal with variance 2 / inputs (He, Zhang, Ren and Sun, ICCV 2015), 1 / inputs for the output; biases are 0.</summary>
    internal void Initialize(RandomSource random)
    {
        for (int layer = 0; layer < LayerCount; layer++)
        {
            double deviation = Math.Sqrt((layer == LayerCount - 1 ? 1.0 : 2.0) / Math.Max(1, _widths[layer]));
            foreach (ref float weight in Matrix(Parameters, layer))
            {
                weight = (float)(deviation * random.NextGaussian());
            }

            Biases(Parameters, layer).Clear();
        }
    }

    /// <summary>The output for these features.</summary>
    internal float Forward(ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> input = features[..InputWidth];
        for (int layer = 0; layer < LayerCount; layer++)
        {
            Span<float> output = _activations[layer + 1];
            Biases(Parameters, layer).CopyTo(output);
            VectorMath.AddProduct(input, Matrix(Parameters, layer), output);
            if (layer < LayerCount - 1)
            {
                VectorMath.Rectify(output);
            }

            input = output;
        }

        return input[0];
    }

    /// <summary>Sets the gradient to zero and takes notice of the parameters; before the calls of <see cref="Backward"/> that belong to one step.</summary>
    internal void BeginBackward()
    {
        Gradient.AsSpan().Clear();
        for (int layer = 1; layer < LayerCount; layer++)
        {
            ReadOnlySpan<float> matrix = Matrix(Parameters, layer);
            int outputs = _widths[layer + 1];
            for (int i = 0; i < _widths[layer]; i++)
            {
                for (int j = 0; j < outputs; j++)
                {
                    _transposed[layer][(j * _widths[layer]) + i] = matrix[(i * outputs) + j];
                }
            }
        }
    }

    /// <summary>Adds to <see cref="Gradient"/> what the loss's derivative by the output, <paramref name="slope"/>, gives for each parameter. The output is
    /// that which <see cref="Forward"/> has just given for the same features.</summary>
    internal void Backward(ReadOnlySpan<float> features, float slope)
    {
        _slopes[LayerCount][0] = slope;
        for (int layer = LayerCount - 1; layer >= 0; layer--)
        {
            ReadOnlySpan<float> input = layer == 0 ? features[..InputWidth] : _activations[layer];
            ReadOnlySpan<float> outputSlopes = _slopes[layer + 1];
            VectorMath.AddOuter(input, outputSlopes, Matrix(Gradient, layer));
            VectorMath.AddScaled(1, outputSlopes, Biases(Gradient, layer));
            if (layer > 0)
            {
                Span<float> inputSlopes = _slopes[layer];
                inputSlopes.Clear();
                VectorMath.AddProduct(outputSlopes, _transposed[layer], inputSlopes);
                StopWhereRectified(input, inputSlopes);
            }
        }
    }

    private static void StopWhereRectified(ReadOnlySpan<float> activations, Span<float> slopes)
    {
        for (int i = 0; i < slopes.Length; i++)
        {
            slopes[i] = activations[i] > 0 ? slopes[i] : 0;
        }
    }

    private Span<float> Matrix(float[] values, int layer) => values.AsSpan(_offsets[layer], _widths[layer] * _widths[layer + 1]);

    private Span<float> Biases(float[] values, int layer) => values.AsSpan(_offsets[layer + 1] - _widths[layer + 1], _widths[layer + 1]);
}
