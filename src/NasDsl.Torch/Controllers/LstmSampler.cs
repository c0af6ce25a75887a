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
    private readonly float[] _anchorWeight;
    private readonly float[] _queryWeight;
    private readonly float[] _score;
    private readonly float[] _gates;
    private readonly float[] _input;
    private readonly float[] _query;
    private readonly float[] _anchors;
    private readonly float[] _keys;
    private readonly float[] _state;
    private readonly float[] _memory;

    /// <summary>A sampler of zeros.</summary>
    /// <param name="hidden">The units.</param>
    /// <param name="vocabularySize">The tokens.</param>
    /// <param name="anchors">The most anchors at a time; 0 where nothing is decided by attention.</param>
    internal LstmSampler(int hidden, int vocabularySize, int anchors)
    {
        _hidden = hidden;
        _embedding = new float[(vocabularySize + 1) * hidden];
        _inputWeight = new float[4 * hidden * hidden];
        _hiddenWeight = new float[4 * hidden * hidden];
        _inputBias = new float[4 * hidden];
        _hiddenBias = new float[4 * hidden];
        _outputWeight = new float[vocabularySize * hidden];
        _outputBias = new float[vocabularySize];
        int square = anchors > 0 ? hidden * hidden : 0;
        (_anchorWeight, _queryWeight, _score, _query) = (new float[square], new float[square], new float[hidden], new float[hidden]);
        (_anchors, _keys) = (new float[anchors * hidden], new float[anchors * hidden]);
        _gates = new float[4 * hidden];
        _input = new float[hidden];
        _state = new float[hidden];
        _memory = new float[hidden];
    }

    /// <summary>Copies the weights.</summary>
    internal void CopyFrom(ControllerWeights weights)
    {
        Copy(weights.Embedding, _embedding);
        Copy(weights.InputWeight, _inputWeight);
        Copy(weights.HiddenWeight, _hiddenWeight);
        Copy(weights.InputBias, _inputBias);
        Copy(weights.HiddenBias, _hiddenBias);
        Copy(weights.OutputWeight, _outputWeight);
        Copy(weights.OutputBias, _outputBias);
        if (weights.Anchor is { } anchor)
        {
            Copy(anchor, _anchorWeight);
            Copy(weights.Query!, _queryWeight);
            Copy(weights.Score!, _score);
        }
    }

    /// <summary>Returns to the state before the first step.</summary>
    internal void Reset()
    {
        Array.Clear(_state);
        Array.Clear(_memory);
        Read(0);
    }

    /// <summary>What the next step reads: embedding 0 is the start, v + 1 token v of the vocabulary.</summary>
    internal void Read(int embedding) => _embedding.AsSpan(embedding * _hidden, _hidden).CopyTo(_input);

    /// <summary>Lets the next step read the sum of some anchors times a factor.</summary>
    internal void ReadAnchors(ReadOnlySpan<int> chosen, float factor)
    {
        Array.Clear(_input);
        foreach (int anchor in chosen)
        {
            for (int unit = 0; unit < _hidden; unit++)
            {
                _input[unit] += factor * _anchors[(anchor * _hidden) + unit];
            }
        }
    }

    /// <summary>Takes one step.</summary>
    internal void Step()
    {
        for (int gate = 0; gate < _gates.Length; gate++)
        {
            _gates[gate] = _inputBias[gate] + _hiddenBias[gate] + Dot(Row(_inputWeight, gate), _input) + Dot(Row(_hiddenWeight, gate), _state);
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

    /// <summary>Makes an anchor of the state; one of a cell's input is attended to, but reads as zeros.</summary>
    internal void MakeAnchor(int index, bool isInput)
    {
        Span<float> anchor = _anchors.AsSpan(index * _hidden, _hidden);
        if (isInput)
        {
            anchor.Clear();
        }
        else
        {
            _state.CopyTo(anchor);
        }

        for (int unit = 0; unit < _hidden; unit++)
        {
            _keys[(index * _hidden) + unit] = Dot(Row(_anchorWeight, unit), _state);
        }
    }

    /// <summary>Writes the logits of consecutive tokens of the vocabulary.</summary>
    internal void WriteLogits(int firstToken, Span<double> logits)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            logits[i] = _outputBias[firstToken + i] + Dot(Row(_outputWeight, firstToken + i), _state);
        }
    }

    /// <summary>Writes the attention of the state to each of the first anchors.</summary>
    internal void WriteScores(Span<double> scores)
    {
        for (int unit = 0; unit < _hidden; unit++)
        {
            _query[unit] = Dot(Row(_queryWeight, unit), _state);
        }

        for (int anchor = 0; anchor < scores.Length; anchor++)
        {
            float sum = 0;
            for (int unit = 0; unit < _hidden; unit++)
            {
                sum += _score[unit] * MathF.Tanh(_keys[(anchor * _hidden) + unit] + _query[unit]);
            }

            scores[anchor] = sum;
        }
    }

    private ReadOnlySpan<float> Row(float[] matrix, int row) => matrix.AsSpan(row * _hidden, _hidden);

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
