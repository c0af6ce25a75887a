namespace NasDsl.Fuzzing;

/// <summary>Composes blocks: parts of a network, or of a plain space, with decisions of their own.</summary>
internal static class BlockComposer
{
    /// <summary>Adds a block to a file's types.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="kind">What its layers work on; null for a block of values alone.</param>
    /// <param name="types">The texts of the enums and blocks so far.</param>
    /// <param name="suffix">What makes the names of its types unique.</param>
    /// <param name="depth">How deep it is nested, from 0.</param>
    /// <returns>The block's name.</returns>
    public static string Compose(Draw draw, LayerKind? kind, List<string> types, string suffix, int depth)
    {
        var names = new MemberNames(draw);
        var sizes = new ComposedSizes(draw, names);
        var layers = new LayerComposer(draw, names, sizes, types, suffix, depth + 1);
        var members = new List<string>();
        int wanted = draw.Between(1, 2);
        for (int i = 0; i < wanted; i++)
        {
            members.Add(kind switch
            {
                LayerKind.Image => layers.Image(canStride: i == 0 && draw.Chance(20)),
                LayerKind.Vector => layers.Vector(),
                LayerKind.Sequence => layers.Sequence(canStride: i == 0 && draw.Chance(20)),
                _ => ValueComposer.Discrete(draw, names.Next()),
            });
        }

        if (draw.Chance(40))
        {
            members.Insert(draw.Between(0, members.Count), ValueComposer.Discrete(draw, names.Next()));
        }

        if (kind is not null && depth == 0 && draw.Chance(10))
        {
            members.Insert(draw.Between(0, members.Count), layers.Block(null, canStride: false));
        }

        foreach (string size in sizes.Properties)
        {
            members.Insert(draw.Between(0, members.Count), size);
        }

        if (draw.Chance(35))
        {
            Conditions.Add(draw, members, types, canBeLayer: true);
        }

        string name = $"{draw.Pick("Part", "block", "Stage")}{types.Count}{suffix}";
        types.Add($"[Block] public partial record {name}\n{{\n    {string.Join("\n    ", members)}\n}}");
        return name;
    }
}
