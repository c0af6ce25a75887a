using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// GDAS's sample of one candidate for each edge or layer (arXiv 1910.04465, equations 4 to 6): forward its weight is 1 and that of the others 0; backward all weights have the gradient of
/// the concrete sample softmax((log softmax(α) + g) / τ) from which it is the greatest. Only the sampled candidate is computed; the weights of the others, which are 0, are
/// added as scalars.
/// </summary>
internal sealed class GumbelHardRelaxation(RandomSource random) : Relaxation
{
    private int[] _chosen = [];
    private Tensor? _others;

    /// <summary>τ.</summary>
    public double Temperature { get; set; } = 1;

    /// <inheritdoc/>
    public override Tensor? Relax(Tensor alpha)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor soft = GumbelNoise.Soften(alpha, GumbelNoise.Draw(alpha, random), Temperature);
        Choose(soft);
        if (!alpha.requires_grad)
        {
            _others = null;
            return null;
        }

        var hot = new double[alpha.numel()];
        for (int row = 0; row < _chosen.Length; row++)
        {
            hot[(row * alpha.size(1)) + _chosen[row]] = 1;
        }

        Tensor hard = tensor(hot, alpha.shape, dtype: alpha.dtype, device: alpha.device);
        _others = scope.MoveToOuter(1 - hard);

        // The difference is exactly 0, so that weights are exactly 0 and 1.
        return scope.MoveToOuter(hard + (soft - soft.detach()));
    }

    /// <inheritdoc/>
    public override bool IsComputed(int row, int column) => _chosen[row] == column;

    /// <inheritdoc/>
    public override Tensor? Scalars(Tensor? weights)
    {
        if (weights is null)
        {
            return null;
        }

        using Tensor others = weights * _others!;
        return others.sum(1);
    }

    private void Choose(Tensor soft)
    {
        (int rows, int columns) = ((int)soft.size(0), (int)soft.size(1));
        double[] numbers = soft.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        _chosen = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            _chosen[row] = DartsRule.Heaviest(numbers.AsSpan(row * columns, columns));
        }
    }
}
