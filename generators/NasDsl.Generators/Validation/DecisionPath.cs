using System.Text.RegularExpressions;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Where a layer's decision is declared. What is wrong with a layer of a block at the block's place is shown at the place.</summary>
internal static class DecisionPath
{
    private static readonly Regex _index = new(@"\[\d+\]", RegexOptions.CultureInvariant);

    /// <summary>The attribute that makes the property a decision; of a layer in a block, the property of the space that is the block.</summary>
    public static FindingPath Of(LayerDecisionModel layer) => layer.NestedPath is string nested ? new(Outermost(nested)) : new(layer.Name, layer switch
    {
        LayersDecisionModel { IsOptional: false } => AttributeNames.Layers,
        CellDecisionModel => AttributeNames.Cell,
        _ => AttributeNames.Choice,
    });

    /// <summary>An argument of one of the layer's size attributes; where the block's place gives the size, of the place's.</summary>
    /// <param name="space">The space, with its blocks.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="size">The size.</param>
    public static FindingPath OfSize(SpaceModel space, LayerDecisionModel layer, string attribute, SizeModel size)
    {
        string argument = size.From is not null ? "from" : attribute switch
        {
            AttributeNames.Channels => "channels",
            AttributeNames.Stride => "stride",
            _ => "times",
        };
        if (layer.NestedPath is not string nested)
        {
            return new(layer.Name, attribute, argument);
        }

        string place = Outermost(nested);
        foreach (DecisionModel decision in space.Decisions)
        {
            if (decision is BlockDecisionModel block && block.Name == place
                && (attribute == AttributeNames.Channels ? block.Channels : attribute == AttributeNames.Stride ? block.Stride : null) == size)
            {
                return new(place, attribute, argument);
            }
        }

        return new(place);
    }

    /// <summary>A path in which all blocks of a range are one: <c>Body[2].Expand</c> is <c>Body.Expand</c>.</summary>
    public static string WithoutIndices(string path) => _index.Replace(path, "");

    /// <summary>The property of the space in which a path begins.</summary>
    public static string Outermost(string path)
    {
        int end = path.IndexOfAny(['.', '[']);
        return end < 0 ? path : path.Substring(0, end);
    }
}
