namespace NasDsl;

/// <summary>How the nodes of a cell are connected.</summary>
public enum Wiring
{
    /// <summary>Each node reads a chosen few of the earlier nodes (NASNet, ENAS, DARTS).</summary>
    Chosen,

    /// <summary>Each node reads every earlier one, with an operation on every edge (NAS-Bench-201).</summary>
    Dense,
}
