using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>A mixture of two decisions in each of which one candidate tells the class and another, which does no more than scale, weighs most.</summary>
internal sealed class PlantedMixture : MixtureSupernet<TinySpace>
{
    public const int Telling = 1;
    private readonly MixtureWeights[] _weights = new MixtureWeights[2];
    private readonly Parameter _scale = new(ones(1, dtype: ScalarType.Float32, device: CPU));

    public PlantedMixture()
        : base(nameof(PlantedMixture))
    {
        register_parameter("scale", _scale);
        for (int i = 0; i < 2; i++)
        {
            _weights[i] = new MixtureWeights(i == 0 ? "First" : "Second", 1, 3, new RandomSource(1), new BuildOptions(CPU));
            using var withoutGraph = no_grad();
            using Tensor alpha = tensor(new[,] { { 0f, 0.5f, 2f } }, device: CPU);
            _weights[i].Parameter.Value.copy_(alpha);
        }
    }

    public override IReadOnlyList<ArchitectureParameter> ArchitectureParameters => [_weights[0].Parameter, _weights[1].Parameter];

    /// <summary>Inputs are the class as one-hot, of which each decision sees one half.</summary>
    public override Tensor forward(Tensor input)
    {
        Tensor? sum = null;
        for (int i = 0; i < 2; i++)
        {
            _weights[i].Refresh();
            Tensor half = input.narrow(1, 2 * i, 2);
            Tensor[] candidates = [zeros_like(half) - 0.1, half, zeros_like(half)];
            Tensor? mixed = null;
            for (int k = 0; k < 3; k++)
            {
                mixed = _weights[i].IsComputed(0, k) ? _weights[i].AddTo(mixed, candidates[k], 0, k) : mixed;
            }

            sum = sum is null ? mixed : cat([sum, mixed!], 1);
        }

        return sum! * _scale;
    }

    public override TinySpace Derive() => new(Heaviest(0), Heaviest(1));

    public override void CopyTo(TinySpace architecture, Module<Tensor, Tensor> network) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _weights[0].Dispose();
            _weights[1].Dispose();
            _scale.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Heaviest(int decision) => DartsRule.Heaviest(_weights[decision].ToStrengths());
}
