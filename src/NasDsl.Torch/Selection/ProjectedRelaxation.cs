using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// DARTS+PT's weights (arXiv 2108.04392): the softmax where nothing is decided yet, one candidate or none where something is. For a trial one candidate, or
/// a whole edge, is left out; the others keep their weights. Where the derivation compares edges, one that is decided is as strong as its candidate's
/// softmax, so that it has no lead over those still open.
/// </summary>
internal sealed class ProjectedRelaxation(int rows, int columns) : Relaxation, IResumable
{
    private const int Open = -1;
    private const int Removed = -2;
    private const int All = -1;
    private readonly int[] _decided = [.. Enumerable.Repeat(Open, rows)];
    private (int Row, int Column)? _leftOut;

    /// <summary>Whether a row is open.</summary>
    public bool IsOpen(int row) => _decided[row] == Open;

    /// <summary>Leaves one candidate of a row.</summary>
    public void Decide(int row, int column) => _decided[row] = column;

    /// <summary>Leaves nothing of an edge.</summary>
    public void Remove(int row) => _decided[row] = Removed;

    /// <summary>Leaves out one candidate until <see cref="PutBack"/>.</summary>
    public void LeaveOut(int row, int column) => _leftOut = (row, column);

    /// <summary>Leaves out a whole edge until <see cref="PutBack"/>.</summary>
    public void LeaveOut(int row) => _leftOut = (row, All);

    /// <summary>Ends a trial.</summary>
    public void PutBack() => _leftOut = null;

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer) => writer.WriteInts(_decided);

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader) => reader.ReadInts().CopyTo(_decided, 0);

    /// <inheritdoc/>
    public override Tensor Relax(Tensor alpha) => Weights(alpha, decidedWeighOne: true);

    /// <inheritdoc/>
    public override bool IsComputed(int row, int column) =>
        (_decided[row] == Open || _decided[row] == column) && !(_leftOut is { } trial && trial.Row == row && (trial.Column == All || trial.Column == column));

    /// <inheritdoc/>
    public override bool HasEdge(int row) => _decided[row] != Removed && _leftOut != (row, All);

    /// <inheritdoc/>
    public override Tensor Strengths(Tensor alpha) => Weights(alpha, decidedWeighOne: false);

    private Tensor Weights(Tensor alpha, bool decidedWeighOne)
    {
        using DisposeScope scope = NewDisposeScope();
        double[] soft = new double[rows * columns], ones = new double[rows * columns];
        for (int i = 0; i < soft.Length; i++)
        {
            (int row, int column) = (i / columns, i % columns);
            bool weighsOne = decidedWeighOne && !IsOpen(row);
            soft[i] = IsComputed(row, column) && !weighsOne ? 1 : 0;
            ones[i] = IsComputed(row, column) && weighsOne ? 1 : 0;
        }

        Tensor softmax = functional.softmax(alpha, 1) * tensor(soft, alpha.shape, dtype: alpha.dtype, device: alpha.device);
        return scope.MoveToOuter(softmax + tensor(ones, alpha.shape, dtype: alpha.dtype, device: alpha.device));
    }
}
