namespace NasDsl.Fuzzing;

/// <summary>Composes small spaces together with the list of all their architectures.</summary>
public static class CountedSpaceComposer
{
    /// <summary>The most architectures of one space.</summary>
    public const int MaxArchitectures = 500;

    /// <summary>The name of each space, in a namespace of its own.</summary>
    public const string SpaceName = "S";

    /// <summary>The space with this number.</summary>
    public static CountedSpace Compose(ulong seed, int number)
    {
        var draw = new Draw((seed * 7_919) + (ulong)number);
        List<CountedField> fields = Fields(draw, draw.Between(2, 5), MaxArchitectures, "B", depth: 0);

        // A network has a layer, whatever was drawn.
        fields.Add(new("Last", "[Choice] public partial One Last { get; init; }", ["A"]));
        string source = $$"""
            using NasDsl;
            namespace F{{number}};
            public enum Chain { [Conv(3)] A, [Conv(1)] B, [Identity] C }
            public enum Edges { [Zero] None, [SepConv(3)] Sep, [Identity] Skip }
            public enum One { [Conv(3)] A }
            {{string.Concat(fields.Select(static field => field.BlockDeclaration))}}
            [SearchSpace, Input(1, 8, 8), Classes(2)]
            public partial record {{SpaceName}}
            {
                {{string.Join("\n    ", fields.Select(Declare))}}
            }
            """;
        return new(source, [.. Architectures.Of(fields).Select(static decisions => string.Join("; ", decisions))]);
    }

    private static List<CountedField> Fields(Draw draw, int wanted, int max, string blockName, int depth)
    {
        var fields = new List<CountedField>();
        for (int i = 0; i < 20 && fields.Count < wanted; i++)
        {
            string name = $"M{fields.Count}";
            CountedField field = draw.Chance(20) && depth < 2 ? Block(draw, name, max, blockName + fields.Count, depth) : CountedFieldComposer.Compose(draw, name, fields);
            List<CountedField> deciders = [.. fields.Where(static other => other.Literals.Count > 0)];
            if (deciders.Count > 0 && draw.Chance(35))
            {
                CountedField decider = draw.Pick<CountedField>([.. deciders]);
                int value = draw.Between(0, decider.Values.Count - 1);
                field = field with { When = (decider.Name, decider.Values[value], decider.Literals[value]) };
            }

            if (Architectures.Of([.. fields, field]).Take(max + 1).Count() <= max)
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private static CountedField Block(Draw draw, string name, int max, string type, int depth)
    {
        List<CountedField> fields = Fields(draw, draw.Between(1, 3), Math.Min(max, 12), type + "_", depth + 1);
        string declaration = string.Concat(fields.Select(static field => field.BlockDeclaration))
            + $"[Block] public partial record {type} {{ {string.Join(' ', fields.Select(Declare))} }}\n";
        if (draw.Chance(50))
        {
            return new(name, $"public partial {type} {name} {{ get; init; }}", []) { Block = fields, BlockDeclaration = declaration };
        }

        int min = draw.Between(0, 2);
        int most = Math.Max(1, min + draw.Between(0, 1));
        return new(name, $"[Layers({min}, {most})] public partial Layers<{type}> {name} {{ get; init; }}", []) { Block = fields, BlockDeclaration = declaration, Range = (min, most) };
    }

    private static string Declare(CountedField field) =>
        field.When is var (of, _, literal) ? $"[When(nameof({of}), {literal})] {field.Declaration}" : field.Declaration;
}
