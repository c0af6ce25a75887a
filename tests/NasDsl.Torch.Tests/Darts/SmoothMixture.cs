using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>A mixture of three smooth operations on vectors that computes with any weights, so that a test can differentiate through a step of them.</summary>
internal sealed class SmoothMixture : MixtureSupernet<TinySpace>
{
    public const int Features = 5;
    private const int Width = 4;
    private readonly Parameter[] _weights;

    public SmoothMixture(RandomSource random)
        : base(nameof(SmoothMixture))
    {
        _weights = [Draw(Features, Width), Draw(Width, Width), Draw(Width, Width), Draw(Width, 3)];
        for (int i = 0; i < _weights.Length; i++)
        {
            register_parameter($"weight{i}", _weights[i]);
        }

        ArchitectureParameters = [new ArchitectureParameter("First", Draw(1, 3)), new ArchitectureParameter("Second", Draw(1, 2))];

        Parameter Draw(int rows, int columns)
        {
            double[] values = new double[rows * columns];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = random.NextGaussian();
            }

            using Tensor drawn = tensor(values, [rows, columns], dtype: ScalarType.Float64, device: CPU);
            return new Parameter(drawn);
        }
    }

    public override IReadOnlyList<ArchitectureParameter> ArchitectureParameters { get; }

    /// <summary>The logits with these weights and architecture parameters.</summary>
    public static Tensor Compute(IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> alphas, Tensor input)
    {
        Tensor hidden = input.matmul(weights[0]).tanh();
        Tensor first = alphas[0].softmax(1);
        Tensor mixed = (first[0, 0] * hidden) + (first[0, 1] * hidden.matmul(weights[1]).tanh()) + (first[0, 2] * hidden.matmul(weights[2]).sigmoid());
        Tensor second = alphas[1].softmax(1);
        return ((second[0, 0] * mixed) + (second[0, 1] * mixed.sin())).matmul(weights[3]);
    }

    public override Tensor forward(Tensor input) =>
        Compute(_weights, [ArchitectureParameters[0].Value, ArchitectureParameters[1].Value], input);

    public override TinySpace Derive() => new(0, 0);

    public override void CopyTo(TinySpace architecture, Module<Tensor, Tensor> network) => throw new NotSupportedException();
}
