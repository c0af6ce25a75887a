using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// The controller's forward pass in plain C#, over a copy of its weights. Choosing a token needs the token before, so nothing can be batched, and
/// one call into libtorch takes longer than a whole step here.
/// </summary>
internal sealed class LstmSampler
{
    private readonly int _hidden;
    private readonly float[] _embedding;
    private readonly float[] _inputWeight;
    private readonly float[] _hiddenWeight;
    private readonly float[] _inputBias;
    private readonly float[] _hiddenBias;
    private readonly float[] _outputWeight;
    private readonly float[] _outputBias;
    private readonly float[] _gates;
    private readonly float[] _state;
    private readonly float[] _memory;

    internal LstmSampler(int hidden, int vocabularySize)
    {
        _hidden = hidden;
        _embedding = new float[(vocabularySize + 1) * hidden];
        _inputWeight = new float[4 * hidden * hidden];
        _hiddenWeight = new float[4 * hidden * hidden];
        _inputBias = new float[4 * hidden];
        _hiddenBias = new float[4 * hidden];
        _outputWeight = new float[vocabularySize * hidden];
        _outputBias = new float[vocabularySize];
        _gates = new float[4 * hidden];
        _state = new float[hidden];
        _memory = new float[hidden];
    }

    /// <summary>Copies the weights: the embedding, the LSTM's four tensors in libtorch's order, the heads' weight and bias.</summary>
    internal void CopyFrom(ReadOnlySpan<Tensor> weights)
    {
        Copy(weights[0], _embedding);
        Copy(weights[1], _inputWeight);
        Copy(weights[2], _hiddenWeight);
        Copy(weights[3], _inputBias);
        Copy(weights[4], _hiddenBias);
        Copy(weights[5], _outputWeight);
        Copy(weights[6], _outputBias);
    }

    /// <summary>Returns to the state before the first step.</summary>
    internal void Reset()
    {
        Array.Clear(_state);
        Array.Clear(_memory);
    }

    /// <summary>Takes one step: input 0 is the start, v + 1 token v of the vocabulary.</summary>
    internal void Step(int input)
    {
        ReadOnlySpan<float> embedded = _embedding.AsSpan(input * _hidden, _hidden);
        for (int gate = 0; gate < _gates.Length; gate++)
        {
            _gates[gate] = _inputBias[gate] + _hiddenBias[gate]
                + Dot(_inputWeight.AsSpan(gate * _hidden, _hidden), embedded)
                + Dot(_hiddenWeight.AsSpan(gate * _hidden, _hidden), _state);
        }

        for (int unit = 0; unit < _hidden; unit++)
        {
            float admit = Sigmoid(_gates[unit]);
            float forget = Sigmoid(_gates[_hidden + unit]);
            float candidate = MathF.Tanh(_gates[(2 * _hidden) + unit]);
            float output = Sigmoid(_gates[(3 * _hidden) + unit]);
            _memory[unit] = (forget * _memory[unit]) + (admit * candidate);
            _state[unit] = output * MathF.Tanh(_memory[unit]);
        }
    }

    /// <summary>Writes the logits of consecutive tokens of the vocabulary.</summary>
    internal void WriteLogits(int firstToken, Span<double> logits)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            int token = firstToken + i;
            logits[i] = _outputBias[token] + Dot(_outputWeight.AsSpan(token * _hidden, _hidden), _state);
        }
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector<float>> leftVectors = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> rightVectors = MemoryMarshal.Cast<float, Vector<float>>(right);
        Vector<float> sums = Vector<float>.Zero;
        for (int i = 0; i < leftVectors.Length; i++)
        {
            sums += leftVectors[i] * rightVectors[i];
        }

        float sum = Vector.Sum(sums);
        for (int i = leftVectors.Length * Vector<float>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static void Copy(Tensor source, float[] destination)
    {
        using var scope = NewDisposeScope();
        source.detach().to(ScalarType.Float32, CPU).contiguous().data<float>().CopyTo(destination);
    }
}
