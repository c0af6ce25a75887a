namespace NasDsl;

/// <summary>What leaves a cell.</summary>
public enum CellOutput
{
    /// <summary>All computed nodes, concatenated: nodes × channels.</summary>
    AllNodes,

    /// <summary>The last node alone.</summary>
    LastNode,
}
