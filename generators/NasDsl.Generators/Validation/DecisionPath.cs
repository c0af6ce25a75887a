using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Where a layer's decision is declared.</summary>
internal static class DecisionPath
{
    /// <summary>The attribute that makes the property a decision.</summary>
    public static FindingPath Of(LayerDecisionModel layer) => new(layer.Name, layer switch
    {
        LayersDecisionModel => AttributeNames.Layers,
        CellDecisionModel => AttributeNames.Cell,
        _ => AttributeNames.Choice,
    });
}
