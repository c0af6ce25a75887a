namespace NasDsl.Torch;

/// <summary>What stands at one position of a stack.</summary>
public enum CellRole
{
    /// <summary>The repeated cell.</summary>
    Normal,

    /// <summary>The reduction cell, which doubles the channels and halves the size.</summary>
    Reduce,

    /// <summary>The residual block that does so in stacks without a reduction cell.</summary>
    Residual,
}
