using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>One field of an emitted network, in the order of the forward pass.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Module">The name under which it is registered.</param>
/// <param name="Decision">The decision of a range or a cell; null for what is fixed and for a stack.</param>
internal sealed record NetworkPart(NetworkPartKind Kind, string Field, string Module, LayerDecisionModel? Decision = null)
{
    /// <summary>Whether there are architectures without it.</summary>
    public bool IsConditional => Decision?.When is not null;

    /// <summary>Whether it is a range with skip links.</summary>
    public bool HasLinks => Decision is LayersDecisionModel { HasLinks: true };

    /// <summary>The name of a local or a further field that belongs to the part: <c>_bodyWeights</c>.</summary>
    public string With(string suffix) => Field + suffix;
}
