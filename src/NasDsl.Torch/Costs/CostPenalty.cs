using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>How the expected cost E of a relaxed network enters the loss that its architecture parameters descend (ProxylessNAS, arXiv 1812.00332, section 3.3 and its code).</summary>
public abstract record CostPenalty
{
    private protected CostPenalty()
    {
    }

    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public abstract void Validate();

    /// <summary>The loss with the cost in it.</summary>
    internal abstract Tensor Apply(Tensor loss, Tensor expected);

    /// <summary>Refuses costs that the form cannot take.</summary>
    /// <param name="least">The least that an architecture can cost.</param>
    internal virtual void RequireFits(double least)
    {
    }

    private protected void Require(bool holds, string setting, double value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{GetType().Name}.{setting} is {value}; it must be {allowed}."));
        }
    }
}
