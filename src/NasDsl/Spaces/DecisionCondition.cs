namespace NasDsl;

/// <summary>On what a decision depends: the token at another position lies between two bounds, and that position is active itself.</summary>
/// <param name="Member">The name of the decision that it depends on.</param>
/// <param name="Token">That decision's position among the tokens.</param>
/// <param name="Low">The least of its tokens that make the decision active.</param>
/// <param name="High">The greatest of its tokens that make the decision active.</param>
/// <param name="Outer">On what that decision depends itself, or null.</param>
public sealed record DecisionCondition(string Member, int Token, int Low, int High, DecisionCondition? Outer = null)
{
    /// <summary>Whether the condition is met by an encoding, or by a prefix of one that reaches beyond <see cref="Token"/>.</summary>
    public bool IsMet(ReadOnlySpan<int> tokens)
    {
        for (DecisionCondition? condition = this; condition is not null; condition = condition.Outer)
        {
            int token = tokens[condition.Token];
            if (token < condition.Low || token > condition.High)
            {
                return false;
            }
        }

        return true;
    }
}
