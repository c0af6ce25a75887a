namespace NasDsl.Torch;

/// <summary>What stands for the trained weights w*(α) when DARTS takes the gradient of α (arXiv 1806.09055, section 2.3).</summary>
public enum DartsOrder
{
    /// <summary>The weights as they are: equation 6 with ξ = 0.</summary>
    First,

    /// <summary>The weights after one further step of their own optimizer, whose dependence on α is approximated by a finite difference: equations 6 to 8.</summary>
    Second,
}
