namespace NasDsl;

/// <summary>
/// A cell on a property of type <see cref="Cell{T}"/>: a directed acyclic graph of <see cref="Nodes"/> computed nodes, each the sum of
/// operations on earlier ones. Nodes are numbered from 0; the first <see cref="Predecessors"/> numbers are the cell's inputs.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CellAttribute : Attribute
{
    /// <summary>How many nodes are computed, the cell's inputs not counted (DARTS 4, NAS-Bench-201 3).</summary>
    public int Nodes { get; set; } = 4;

    /// <summary>How many earlier outputs the cell reads: 2 in NASNet and DARTS, 1 in NAS-Bench-201.</summary>
    public int Predecessors { get; set; } = 2;

    /// <summary>How many edges end in each node, for <see cref="Wiring.Chosen"/>.</summary>
    public int Inputs { get; set; } = 2;

    /// <summary>Whether a node's inputs are chosen, or every earlier node is an input.</summary>
    public Wiring Wiring { get; set; } = Wiring.Chosen;

    /// <summary>Whether one node may read the same earlier node twice (ENAS); off, its inputs are distinct (DARTS).</summary>
    public bool RepeatInputs { get; set; }

    /// <summary>What leaves the cell.</summary>
    public CellOutput Output { get; set; } = CellOutput.AllNodes;

    /// <summary>Whether <see cref="ZeroAttribute"/> is a choice or takes part in a mixture only.</summary>
    public ZeroRole Zero { get; set; } = ZeroRole.Choice;

    /// <summary>When a cell's input passes a 1×1 convolution to the cell's channels.</summary>
    public InputProjection Projection { get; set; } = InputProjection.Always;
}
