namespace NasDsl;

/// <summary>What kind of decision a property of a space declares.</summary>
public enum DecisionKind
{
    /// <summary>A choice between operations.</summary>
    Operation,

    /// <summary>A choice between values, or a number with a step.</summary>
    Value,

    /// <summary>A range of layers.</summary>
    Layers,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>A continuous number.</summary>
    Number,

    /// <summary>How many blocks a range has, each of which has decisions of its own.</summary>
    Depth,
}
