using System.Numerics;

namespace NasDsl.Search;

/// <summary>Adam (Kingma and Ba, ICLR 2015, arXiv 1412.6980) with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, and weight decay apart from the gradient (Loshchilov and
/// Hutter, ICLR 2019, arXiv 1711.05101).</summary>
internal sealed class Adam(int parameterCount, double learningRate, double weightDecay)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _first = new float[parameterCount];
    private readonly float[] _second = new float[parameterCount];
    private int _step;

    /// <summary>One step against the gradient.</summary>
    internal void Step(Span<float> parameters, ReadOnlySpan<float> gradient)
    {
        _step++;

        // Both corrections of the moments' bias, drawn together: θ −= η · (m / c₁) / (√(v / c₂) + ε).
        float size = (float)(learningRate / (1 - Math.Pow(Beta1, _step)));
        float scale = (float)(1 / Math.Sqrt(1 - Math.Pow(Beta2, _step)));
        float kept = (float)(1 - (learningRate * weightDecay));
        Span<float> first = _first;
        Span<float> second = _second;
        int i = 0;
        for (; i <= parameters.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var slope = new Vector<float>(gradient[i..]);
            Vector<float> m = (Beta1 * new Vector<float>(first[i..])) + ((1 - Beta1) * slope);
            Vector<float> v = (Beta2 * new Vector<float>(second[i..])) + ((1 - Beta2) * slope * slope);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            Vector<float> step = size * m / ((scale * Vector.SquareRoot(v)) + new Vector<float>(Epsilon));
            ((kept * new Vector<float>(parameters[i..])) - step).CopyTo(parameters[i..]);
        }

        for (; i < parameters.Length; i++)
        {
            float slope = gradient[i];
            first[i] = (Beta1 * first[i]) + ((1 - Beta1) * slope);
            second[i] = (Beta2 * second[i]) + ((1 - Beta2) * slope * slope);
            float step = size * first[i] / ((scale * MathF.Sqrt(second[i])) + Epsilon);
            parameters[i] = (kept * parameters[i]) - step;
        }
    }
}
