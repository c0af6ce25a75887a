namespace NasDsl.Fuzzing;

/// <summary>Composes decisions together with the list of their values.</summary>
internal static class CountedFieldComposer
{
    private static readonly string[] _chain = ["A", "B", "C"];
    private static readonly string[] _edges = ["None", "Sep", "Skip"];

    /// <summary>A decision.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="name">Its name.</param>
    /// <param name="earlier">The decisions before it, some of which it may share as a size.</param>
    public static CountedField Compose(Draw draw, string name, IReadOnlyList<CountedField> earlier)
    {
        string[] sizes = [.. earlier.Where(static other => other.Declaration.Contains("partial int", StringComparison.Ordinal)).Select(static other => other.Name)];
        string channels = draw.Chance(40) ? sizes.Length > 0 ? $", Channels(nameof({draw.Pick<string>(sizes)}))" : ", Channels(3)" : "";
        switch (draw.Between(1, 9))
        {
            case 1 or 2:
                string[] values = draw.Pick<string[]>(["2", "3"], ["2", "4", "5"], ["6", "1"], ["3"]);
                return Of(name, $"Choice({string.Join(", ", values)})", "int", values) with { Literals = values };
            case 3:
                int max = draw.Between(2, 4);
                return Of(name, $"Uniform(1, {max})", "int", Enumerable.Range(1, max).Select(static value => $"{value}"));
            case 4:
                return Of(name, "Choice(true, false)", "bool", ["true", "false"]) with { Literals = ["true", "false"] };
            case 5:
                return Of(name, "Choice" + channels, "Chain", _chain) with { Literals = [.. _chain.Select(static operation => "Chain." + operation)] };
            case 6:
                // A layer that may be left out.
                return Of(name, "Choice", "Chain?", ["[]", "[A]", "[B]", "[C]"]);
            case 7 or 8:
                int min = draw.Between(0, 2);
                int most = Math.Max(1, min + draw.Between(0, 2));
                return Of(name, $"Layers({min}, {most}){(min > 0 ? channels : "")}", "Layers<Chain>", ValueLists.Layers(min, most, _chain));
            default:
                return Cell(draw, name, channels);
        }
    }

    private static CountedField Cell(Draw draw, string name, string channels)
    {
        int nodes = draw.Between(1, 2);
        int predecessors = draw.Between(1, 2);
        bool isDense = draw.Chance(40);
        bool repeats = !isDense && draw.Chance(40);
        int inputs = repeats ? draw.Between(1, 2) : draw.Between(1, predecessors);
        bool mixtureOnly = draw.Chance(40);
        string settings = isDense ? "Wiring = Wiring.Dense" : $"Inputs = {inputs}{(repeats ? ", RepeatInputs = true" : "")}";
        return Of(
            name, $"Cell(Nodes = {nodes}, Predecessors = {predecessors}, {settings}{(mixtureOnly ? ", Zero = ZeroRole.MixtureOnly" : "")}){channels}", "Cell<Edges>",
            ValueLists.Cells(nodes, predecessors, inputs, isDense, repeats, mixtureOnly ? _edges[1..] : _edges));
    }

    private static CountedField Of(string name, string attribute, string type, IEnumerable<string> values) =>
        new(name, $"[{attribute}] public partial {type} {name} {{ get; init; }}", [.. values]);
}
