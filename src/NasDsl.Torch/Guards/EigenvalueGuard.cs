namespace NasDsl.Torch;

/// <summary>
/// Ends a search where the curvature of the validation loss rises (Zela and others, Understanding and robustifying differentiable architecture search, ICLR 2020, arXiv 1909.09656, section
/// 4.3): with λ̄(i) the mean over the last <paramref name="Window"/> reports of the greatest eigenvalue of the Hessian of a validation batch's loss with respect to α, the search ends
/// where λ̄(i − k) / λ̄(i) &lt; <paramref name="Ratio"/>, k = <paramref name="Lag"/>, and gives what it would have derived k reports before. As in the
/// authors' code nothing is compared before both windows are whole and the centre of the earlier one is at report <paramref name="Start"/>. Each report takes one forward and one
/// backward pass, then a backward pass for each iteration of the power method: up to <paramref name="MostIterations"/>, and up to as many again where the eigenvalue of greatest magnitude is
/// negative.
/// </summary>
/// <param name="Window">Over how many reports eigenvalues are averaged; 5.</param>
/// <param name="Lag">k; 5.</param>
/// <param name="Ratio">The least ratio; 0.75.</param>
/// <param name="MostIterations">The most iterations of one run of the power method; 50.</param>
/// <param name="Start">The first report at which the centre of the earlier window may be, from 0 where the architecture first moves; 10.</param>
public sealed record EigenvalueGuard(int Window = 5, int Lag = 5, double Ratio = 0.75, int MostIterations = 50, int Start = 10)
{
    /// <summary>Refuses settings that cannot be.</summary>
    /// <exception cref="InvalidOperationException">A setting is out of range; the message names it, its value and what is allowed.</exception>
    public void Validate()
    {
        Require(Window >= 1, nameof(Window), Window, "at least 1");
        Require(Lag >= 1, nameof(Lag), Lag, "at least 1");
        Require(Ratio is > 0 and < 1, nameof(Ratio), Ratio, "above 0 and below 1");
        Require(MostIterations >= 1, nameof(MostIterations), MostIterations, "at least 1");
        Require(Start >= 0, nameof(Start), Start, "at least 0");
    }

    /// <summary>Whether the eigenvalues so far end the search.</summary>
    internal bool Stops(IReadOnlyList<double> eigenvalues)
    {
        int before = eigenvalues.Count - Lag, centre = before - 1 - (Window / 2);
        if (before < Window || centre < Start)
        {
            return false;
        }

        // A ratio says something of curvatures that are positive.
        double earlier = MeanOf(eigenvalues, before), now = MeanOf(eigenvalues, eigenvalues.Count);
        return earlier > 0 && now > 0 && earlier / now < Ratio;
    }

    private double MeanOf(IReadOnlyList<double> values, int end)
    {
        double sum = 0;
        for (int i = end - Window; i < end; i++)
        {
            sum += values[i];
        }

        return sum / Window;
    }

    private static void Require(bool holds, string setting, object value, string allowed)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{nameof(EigenvalueGuard)}.{setting} is {value}; it must be {allowed}."));
        }
    }
}
