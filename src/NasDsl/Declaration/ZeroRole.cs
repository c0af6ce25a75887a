namespace NasDsl;

/// <summary>What <see cref="ZeroAttribute"/> means among the candidates of a cell.</summary>
public enum ZeroRole
{
    /// <summary>A choice like any other (NAS-Bench-201: 5⁶ cells).</summary>
    Choice,

    /// <summary>One term of a mixture's softmax that no architecture can choose (DARTS: 8 in the softmax, 7 to choose from).</summary>
    MixtureOnly,
}
