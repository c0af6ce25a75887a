using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The architecture parameters of one decision, α ~ 10⁻³·N(0, 1), and their softmax by row, which is computed once for each forward pass and shared by
/// everything that the decision stands for.
/// </summary>
public sealed class MixtureWeights : IDisposable
{
    private const double InitialScale = 1e-3;
    private readonly Parameter _alpha;
    private Tensor[] _weights = [];

    /// <summary>Draws the parameters.</summary>
    /// <param name="decision">The decision's name.</param>
    /// <param name="rows">Edges or layers.</param>
    /// <param name="columns">Candidates.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="options">Device and precision.</param>
    public MixtureWeights(string decision, int rows, int columns, RandomSource random, BuildOptions options)
    {
        (Rows, Columns) = (rows, columns);
        var values = new double[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = InitialScale * random.NextGaussian();
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor drawn = tensor(values, [rows, columns], dtype: options.ScalarType, device: options.TargetDevice);
        _alpha = new Parameter(drawn, requires_grad: true);
        _alpha.DetachFromDisposeScope();
        Parameter = new ArchitectureParameter(decision, _alpha);
    }

    /// <summary>The parameters under the decision's name.</summary>
    public ArchitectureParameter Parameter { get; }

    /// <summary>Edges or layers.</summary>
    public int Rows { get; }

    /// <summary>Candidates.</summary>
    public int Columns { get; }

    /// <summary>Computes the softmax for a forward pass, in the caller's dispose scope.</summary>
    public void Refresh()
    {
        using Tensor softmax = functional.softmax(_alpha, 1);
        using Tensor flat = softmax.view(-1);
        _weights = flat.unbind(0);
    }

    /// <summary>Adds a term times its weight to a sum; without a sum so far, the product alone.</summary>
    public Tensor AddTo(Tensor? sum, Tensor term, int row, int column)
    {
        Tensor weight = _weights[(row * Columns) + column];
        return sum is null ? term * weight : sum.addcmul(term, weight, One);
    }

    /// <summary>The softmax by row as numbers.</summary>
    public double[] ToSoftmax()
    {
        using (no_grad())
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor softmax = functional.softmax(_alpha.to_type(ScalarType.Float64), 1);
            return softmax.cpu().data<double>().ToArray();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _alpha.Dispose();

    private static readonly Scalar One = 1.0;
}
