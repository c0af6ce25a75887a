using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// ProxylessNAS's binary gates (arXiv 1812.00332, section 3.2). For the weights one path is drawn from softmax(α). For α two are drawn, as if there were no others: p is the softmax over
/// those two, one of them is active by p, and the gradient of α is Σ_j g_j·p_j·(δ_ij − p_i), where g_j is that of the gate, ⟨∂L/∂y, o_j(x)⟩.
/// </summary>
/// <param name="random">Draws the paths.</param>
/// <param name="zero">The candidate that gives zeros, or −1; where it is active, α of its edge is left alone, as in the authors' code.</param>
internal sealed class PathRelaxation(RandomSource random, int zero = -1) : Relaxation
{
    private const int None = -1;
    private int[] _active = [];
    private int[] _inactive = [];

    /// <summary>Whether the next pass is for α, and two paths are drawn.</summary>
    public bool DrawsTwo { get; set; }

    /// <summary>The active candidate of each row in the last pass.</summary>
    public ReadOnlySpan<int> Active => _active;

    /// <summary>The other candidate that was drawn for each row in the last pass; −1 where there was none.</summary>
    public ReadOnlySpan<int> Inactive => _inactive;

    /// <inheritdoc/>
    public override Tensor? Relax(Tensor alpha)
    {
        Draw(alpha);
        if (!DrawsTwo)
        {
            return null;
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor hard = Mask(alpha, static (isActive, _) => isActive ? 1 : 0), soft = Probabilities(alpha);

        // The difference is exactly 0, so that gates are exactly 0 and 1, and its gradient is the one above.
        return scope.MoveToOuter(hard + (soft - soft.detach()));
    }

    /// <inheritdoc/>
    public override bool IsComputed(int row, int column) => column == _active[row] || column == _inactive[row];

    /// <inheritdoc/>
    public override bool IsDetached(int row, int column) => column == _inactive[row];

    /// <summary>p of the last pass as a function of α: 0 for all but the two paths of each row.</summary>
    public Tensor Probabilities(Tensor alpha)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor soft = functional.softmax(alpha + Mask(alpha, static (isActive, isInactive) => isActive || isInactive ? 0 : double.NegativeInfinity), 1);
        if (zero >= 0 && Array.IndexOf(_active, zero) >= 0)
        {
            soft = where(Rows(alpha, row => _active[row] == zero).gt(0), soft.detach(), soft);
        }

        return scope.MoveToOuter(soft);
    }

    /// <summary>Shifts α of the two paths of each row so that together they are as probable as before an update, and with them all others. The others get back the
    /// very α of before, and so do edges on which zero is active: weight decay, beta decay and Adam's momentum move them too.</summary>
    /// <param name="alpha">α after the update.</param>
    /// <param name="before">α before it.</param>
    public void Rescale(Tensor alpha, Tensor before)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor mask = Mask(alpha, static (isActive, isInactive) => isActive || isInactive ? 0 : double.NegativeInfinity);
        Tensor shift = (before + mask).logsumexp(1, keepdim: true) - (alpha + mask).logsumexp(1, keepdim: true);
        Tensor moves = mask.eq(0);
        if (zero >= 0)
        {
            moves = moves.logical_and(Rows(alpha, row => _active[row] == zero).eq(0));
        }

        alpha.copy_(where(moves, alpha + shift, before));
    }

    private void Draw(Tensor alpha)
    {
        (int rows, int columns) = ((int)alpha.size(0), (int)alpha.size(1));
        double[] probabilities = Strengths(alpha);
        (_active, _inactive) = (new int[rows], new int[rows]);
        for (int row = 0; row < rows; row++)
        {
            Span<double> own = probabilities.AsSpan(row * columns, columns);
            _active[row] = Sample(own, random);
            _inactive[row] = None;
            if (DrawsTwo && columns > 1)
            {
                int first = _active[row];
                double weight = own[first];
                own[first] = 0;
                int second = Sample(own, random);
                bool keeps = second == first || random.NextDouble() * (weight + own[second]) < weight;
                (_active[row], _inactive[row]) = keeps ? (first, second == first ? None : second) : (second, first);
            }
        }

        double[] Strengths(Tensor parameters)
        {
            using var withoutGraph = no_grad();
            using DisposeScope scope = NewDisposeScope();
            return functional.softmax(parameters.to_type(ScalarType.Float64), 1).cpu().contiguous().data<double>().ToArray();
        }
    }

    // The last candidate that can be drawn stands for what rounding leaves over, the first for weights of which none is a positive number.
    private static int Sample(ReadOnlySpan<double> weights, RandomSource random)
    {
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        double left = random.NextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                last = i;
                left -= weights[i];
                if (left < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private Tensor Mask(Tensor alpha, Func<bool, bool, double> value)
    {
        (int rows, int columns) = ((int)alpha.size(0), (int)alpha.size(1));
        var values = new double[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = (i / columns, i % columns);
            values[i] = value(column == _active[row], column == _inactive[row]);
        }

        return tensor(values, [rows, columns], dtype: alpha.dtype, device: alpha.device);
    }

    private static Tensor Rows(Tensor alpha, Func<int, bool> holds)
    {
        var values = new double[alpha.size(0)];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = holds(row) ? 1 : 0;
        }

        return tensor(values, [values.Length, 1], dtype: alpha.dtype, device: alpha.device);
    }
}
