using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The architecture parameters of one decision, α ~ 10⁻³·N(0, 1), and what weighs its candidates: their softmax by row, unless a search has set another
/// relaxation. It is computed once for each forward pass and shared by everything that the decision stands for.
/// </summary>
public sealed class MixtureWeights : IDisposable
{
    private const double InitialScale = 1e-3;
    private readonly Parameter _alpha;
    private readonly BuildOptions _options;
    private readonly RandomSource _edgeRandom;
    private Tensor[]? _weights;
    private Tensor[]? _scalars;
    private Tensor[]? _edges;

    /// <summary>Draws the parameters.</summary>
    /// <param name="decision">The decision's name.</param>
    /// <param name="rows">Edges or layers.</param>
    /// <param name="columns">Candidates.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="options">Device and precision.</param>
    public MixtureWeights(string decision, int rows, int columns, RandomSource random, BuildOptions options)
    {
        (Rows, Columns, _options) = (rows, columns, options);
        _alpha = Draw(random, [rows, columns], options);
        _edgeRandom = random.Fork(0);
        Parameter = new ArchitectureParameter(decision, _alpha) { Weights = this };
    }

    /// <summary>The parameters under the decision's name.</summary>
    public ArchitectureParameter Parameter { get; }

    /// <summary>Edges or layers.</summary>
    public int Rows { get; }

    /// <summary>Candidates.</summary>
    public int Columns { get; }

    /// <summary>How the parameters become weights.</summary>
    internal Relaxation Relaxation { get; set; } = new SoftmaxRelaxation();

    /// <summary>What weighs the edges into each node of a cell; null where nothing does.</summary>
    internal EdgeNormalization? EdgeNormalization { get; private set; }

    /// <summary>The cell that the decision is; null for layers, choices and depths.</summary>
    internal CellTopology? Topology { get; private set; }

    /// <summary>The candidate of each token; null where every candidate is its own token.</summary>
    internal int[]? Choosable { get; private set; }

    /// <summary>The candidate that gives zeros, or −1 for none.</summary>
    internal int Zero { get; set; } = -1;

    /// <summary>Computes the weights for a forward pass, in the caller's dispose scope.</summary>
    public void Refresh()
    {
        using Tensor? relaxed = Relaxation.Relax(_alpha);
        using Tensor? scalars = Relaxation.Scalars(relaxed);
        _scalars = scalars?.unbind(0);
        if (EdgeNormalization is null)
        {
            using Tensor? flat = relaxed?.view(-1);
            _weights = flat?.unbind(0);
            return;
        }

        using Tensor edges = EdgeNormalization.Normalize();
        using Tensor column = edges.unsqueeze(1);
        using Tensor weighted = relaxed is null ? column.expand(Rows, Columns) : relaxed * column;
        using Tensor flatWeighted = weighted.reshape(-1);
        _weights = flatWeighted.unbind(0);
        _edges = edges.unbind(0);
    }

    /// <summary>Adds a term times its weight to a sum; without a sum so far, the product alone.</summary>
    public Tensor AddTo(Tensor? sum, Tensor term, int row, int column) =>
        AddWeighted(sum, term, _weights?[(row * Columns) + column]);

    /// <summary>What the derivation compares, row by row: the softmax, unless another relaxation or weights of the edges are set.</summary>
    public double[] ToStrengths()
    {
        using (no_grad())
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor strengths = Relaxation.Strengths(_alpha.to_type(ScalarType.Float64));
            if (EdgeNormalization is not null)
            {
                strengths = strengths * EdgeNormalization.Normalize().to_type(ScalarType.Float64).unsqueeze(1);
            }

            return strengths.cpu().contiguous().data<double>().ToArray();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _alpha.Dispose();
        EdgeNormalization?.Dispose();
    }

    /// <summary>Says which cell the decision is, and weighs its edges where the options ask for it.</summary>
    internal void Describe(CellTopology topology, int[] choosable)
    {
        (Topology, Choosable) = (topology, choosable);
        if (_options.PartialChannels is { NormalizesEdges: true })
        {
            EdgeNormalization ??= new EdgeNormalization(topology, Draw(_edgeRandom, [Rows], _options));
        }
    }

    /// <summary>Whether a candidate takes part in this forward pass.</summary>
    internal bool IsComputed(int row, int column) => Relaxation.IsComputed(row, column);

    /// <summary>Whether a candidate's own weights and what lies before it need no gradient in this pass.</summary>
    internal bool IsDetached(int row, int column) => Relaxation.IsDetached(row, column);

    /// <summary>Whether anything of an edge takes part in this forward pass.</summary>
    internal bool HasEdge(int row) => Relaxation.HasEdge(row);

    /// <summary>Adds what a row's relaxation adds beside the candidates.</summary>
    internal Tensor AddScalars(Tensor sum, int row) => _scalars is null ? sum : TensorSum.Of(sum, _scalars[row]);

    /// <summary>Adds what passes an edge by, times the weight of the edge.</summary>
    internal Tensor AddEdge(Tensor? sum, Tensor term, int row) => AddWeighted(sum, term, _edges?[row]);

    private static Tensor AddWeighted(Tensor? sum, Tensor term, Tensor? weight) => (sum, weight) switch
    {
        (null, null) => term,
        (null, _) => term * weight,
        (_, null) => TensorSum.Of(sum, term),
        _ => sum.addcmul(term, weight, One),
    };

    private static Parameter Draw(RandomSource random, long[] shape, BuildOptions options)
    {
        long count = 1;
        foreach (long size in shape)
        {
            count *= size;
        }

        var values = new double[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = InitialScale * random.NextGaussian();
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor drawn = tensor(values, shape, dtype: options.ScalarType, device: options.TargetDevice);
        var parameter = new Parameter(drawn, requires_grad: true);
        parameter.DetachFromDisposeScope();
        return parameter;
    }

    private static readonly Scalar One = 1.0;
}
