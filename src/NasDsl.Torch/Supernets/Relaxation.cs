using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// How the architecture parameters α of one decision become the weights of its candidates in one forward pass: by their softmax, as in DARTS, or by a sample. It is called
/// once for each pass, and everything that the decision stands for shares what it gives.
/// </summary>
internal abstract class Relaxation
{
    /// <summary>The weights, of the shape of α, in the caller's dispose scope; null where all that is computed weighs 1.</summary>
    public abstract Tensor? Relax(Tensor alpha);

    /// <summary>Whether a candidate takes part in this pass.</summary>
    public virtual bool IsComputed(int row, int column) => true;

    /// <summary>Whether a candidate that takes part gives no gradient to what lies before it: its weight is 0, and only the weight's gradient is wanted.</summary>
    public virtual bool IsDetached(int row, int column) => false;

    /// <summary>Whether anything of an edge takes part in this pass, what passes its candidates by included.</summary>
    public virtual bool HasEdge(int row) => true;

    /// <summary>What is added to each row's sum beside the candidates, of shape (rows); null for nothing.</summary>
    public virtual Tensor? Scalars(Tensor? weights) => null;

    /// <summary>What the derivation compares, of the shape of α.</summary>
    public virtual Tensor Strengths(Tensor alpha) => functional.softmax(alpha, 1);
}
