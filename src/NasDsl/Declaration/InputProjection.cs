namespace NasDsl;

/// <summary>When the inputs of a cell pass a 1×1 convolution to the cell's channels.</summary>
public enum InputProjection
{
    /// <summary>Each input, always (NASNet, DARTS).</summary>
    Always,

    /// <summary>Only an input whose channels or size differ from the cell's (NAS-Bench-201).</summary>
    WhereNeeded,
}
