namespace NasDsl.Torch;

/// <summary>One step of a network that is described.</summary>
/// <param name="inputs">What it reads.</param>
/// <param name="output">What it gives.</param>
internal abstract class GraphNode(IReadOnlyList<GraphValue> inputs, GraphValue output)
{
    /// <summary>What it reads.</summary>
    public IReadOnlyList<GraphValue> Inputs { get; } = inputs;

    /// <summary>What it gives.</summary>
    public GraphValue Output { get; } = output;

    /// <summary>What it owns, if anything.</summary>
    public virtual GraphField? Field => null;

    /// <summary>The step as a C# expression.</summary>
    /// <param name="inputs">The expressions of what it reads.</param>
    /// <param name="field">The name of the field that holds what it owns; empty where it owns nothing.</param>
    public abstract string Source(IReadOnlyList<string> inputs, string field);
}
