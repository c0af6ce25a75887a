namespace NasDsl.Fuzzing;

/// <summary>Composes decisions that are layers of a network, with the enums and blocks that they are of.</summary>
/// <param name="draw">Random draws.</param>
/// <param name="names">Names of members.</param>
/// <param name="sizes">Sizes that layers can name.</param>
/// <param name="types">Takes the texts of the enums and blocks.</param>
/// <param name="suffix">What makes the names of these unique.</param>
/// <param name="depth">How many blocks are around.</param>
internal sealed class LayerComposer(Draw draw, MemberNames names, ComposedSizes sizes, List<string> types, string suffix, int depth = 0)
{
    private const int MaxDepth = 2;

    private readonly Dictionary<LayerKind, string> _sets = [];

    /// <summary>A layer on images: a choice, a range or a cell.</summary>
    public string Image(bool canStride)
    {
        if (draw.Chance(15) && depth < MaxDepth)
        {
            return Block(LayerKind.Image, canStride);
        }

        if (draw.Chance(30))
        {
            return Property($"Cell({CellArguments(stacked: false)})", $"Cell<{Set(LayerKind.Cell)}>", Sizes(canStride, canBeEmpty: false));
        }

        return Layer(LayerKind.Image, canStride);
    }

    /// <summary>A layer on vectors.</summary>
    public string Vector() =>
        draw.Chance(15) && depth < MaxDepth ? Block(LayerKind.Vector, canStride: false) : Layer(LayerKind.Vector, canStride: false);

    /// <summary>A layer on sequences.</summary>
    public string Sequence(bool canStride) =>
        draw.Chance(20) && depth < MaxDepth ? Block(LayerKind.Sequence, canStride) : Layer(LayerKind.Sequence, canStride);

    /// <summary>A block, or a range of blocks.</summary>
    /// <param name="kind">What its layers work on; null for a block of values alone.</param>
    /// <param name="canStride">Whether it may have a stride.</param>
    public string Block(LayerKind? kind, bool canStride)
    {
        string block = BlockComposer.Compose(draw, kind, types, suffix, depth);
        bool isRange = draw.Chance(40);
        int min = draw.Between(0, 2);
        List<string> attributes = isRange ? [$"Layers({min}, {Math.Max(1, min + draw.Between(0, 1))})"] : [];
        if (kind is not null && !(isRange && min == 0) && draw.Chance(40))
        {
            attributes.Add($"Channels({sizes.Channels()})");
        }

        if (canStride && !(isRange && min == 0) && draw.Chance(15))
        {
            attributes.Add($"Stride({sizes.Stride()})");
        }

        string type = isRange ? $"Layers<{block}>" : block;
        return $"{(attributes.Count == 0 ? "" : $"[{string.Join(", ", attributes)}] ")}public partial {type} {names.Next()} {{ get; init; }}";
    }

    /// <summary>A cell of a stack, whose sizes are the stack's.</summary>
    public string Stacked(string name) =>
        ValueComposer.Property(draw, $"Cell({CellArguments(stacked: true)})", $"Cell<{Set(LayerKind.Cell)}>", name);

    private string Layer(LayerKind kind, bool canStride)
    {
        if (draw.Chance(50))
        {
            bool isOptional = draw.Chance(20);
            return Property("Choice", Set(kind) + (isOptional ? "?" : ""), Sizes(canStride, canBeEmpty: isOptional));
        }

        int min = draw.Between(0, 2);
        string bounds = $"{min}, {Math.Max(1, min + draw.Between(0, 2))}";
        return draw.Chance(25)
            ? Property($"Layers({bounds}, SkipLinks = true)", $"Layers<{Set(kind)}>", draw.Chance(5) ? Sizes(canStride, canBeEmpty: false) : "")
            : Property($"Layers({bounds})", $"Layers<{Set(kind)}>", Sizes(canStride, canBeEmpty: min == 0));
    }

    private string Property(string attribute, string type, string sizeAttributes) =>
        ValueComposer.Property(draw, attribute + sizeAttributes, type, names.Next());

    private string Sizes(bool canStride, bool canBeEmpty)
    {
        string channels = canBeEmpty && draw.Chance(95) ? "" : draw.Chance(50) ? $", Channels({sizes.Channels()})" : "";
        string stride = !canStride || (canBeEmpty && draw.Chance(95)) ? "" : draw.Chance(35) ? $", Stride({sizes.Stride()})" : "";
        return channels + stride + (draw.Chance(20) ? $", Repeat({sizes.Repeat()})" : "");
    }

    private string CellArguments(bool stacked)
    {
        List<string> arguments = [$"Nodes = {draw.Between(1, 3)}"];
        int predecessors = draw.Between(1, 2);
        if (predecessors == 1 || draw.Chance(20))
        {
            arguments.Add($"Predecessors = {predecessors}");
        }

        if (draw.Chance(30))
        {
            arguments.Add("Wiring = Wiring.Dense");
        }
        else if (predecessors == 1 || draw.Chance(25))
        {
            arguments.Add(draw.Chance(60) ? "Inputs = 1" : "RepeatInputs = true");
        }

        string[] others = ["Output = CellOutput.LastNode", "Zero = ZeroRole.MixtureOnly", "Projection = InputProjection.WhereNeeded"];
        arguments.AddRange(others.Where(_ => draw.Chance(stacked ? 25 : 15)));
        return string.Join(", ", arguments);
    }

    private string Set(LayerKind kind)
    {
        if (_sets.TryGetValue(kind, out string? known) && draw.Chance(70))
        {
            return known;
        }

        string name = $"{draw.Pick("Op", "Candidates", "operations")}{types.Count}{suffix}";
        types.Add(CandidateSetComposer.Compose(draw, name, kind));
        return _sets[kind] = name;
    }
}
