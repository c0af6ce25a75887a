using System.Collections.Generic;
using System.Linq;
using System.Text;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>The parts of a space's network, with names that no two of them share.</summary>
internal static class NetworkParts
{
    /// <summary>All parts, in the order of the forward pass.</summary>
    public static IReadOnlyList<NetworkPart> Of(SpaceModel space)
    {
        // Names of the emitted classes' other fields, which a decision's name must not meet.
        var taken = new HashSet<string> { "stem", "cells", "head", "classifier", "tokens", "numbers", "path", "channels", "cell_count" };
        var parts = new List<NetworkPart>();
        if (space.Stem is not null)
        {
            parts.Add(new(NetworkPartKind.Stem, "_stem", "stem"));
        }

        if (space.Stack is not null)
        {
            parts.Add(new(NetworkPartKind.Stack, "_cells", "cells"));
        }
        else
        {
            foreach (LayerDecisionModel decision in space.Decisions.OfType<LayerDecisionModel>())
            {
                string module = Unique(Snake(decision.Name), taken);
                string field = "_" + Camel(module, decision.Name);
                NetworkPartKind kind = decision is CellDecisionModel ? NetworkPartKind.Cells : NetworkPartKind.Layers;
                parts.Add(new(kind, field, module, decision));
            }
        }

        if (space.Head is not null)
        {
            parts.Add(new(NetworkPartKind.Head, "_head", "head"));
        }

        parts.Add(new(NetworkPartKind.Classifier, "_classifier", "classifier"));
        return parts;
    }

    /// <summary>The cell decisions of a space, each with the name that its topology, selection and weights go by.</summary>
    public static IReadOnlyList<NetworkPart> CellsOf(SpaceModel space)
    {
        if (space.Stack is null)
        {
            return [.. Of(space).Where(static part => part.Kind == NetworkPartKind.Cells)];
        }

        return [.. space.Decisions.OfType<CellDecisionModel>().Select(static cell =>
            new NetworkPart(NetworkPartKind.Cells, Identifier.Field(cell.Name), Snake(cell.Name), cell))];
    }

    /// <summary>The name of a cell's topology, a static field of the emitted network.</summary>
    public static string Topology(LayerDecisionModel cell) => cell.Name + "Topology";

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = name + "_" + Literal.Of(number);
        }

        return unique;
    }

    private static string Camel(string module, string name)
    {
        string suffix = module.Length > Snake(name).Length ? module.Substring(Snake(name).Length) : "";
        return char.ToLowerInvariant(name[0]) + name.Substring(1) + suffix;
    }

    // HTTPStage2 becomes http_stage2.
    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i])
                && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
                && name[i - 1] != '_';
            snake.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
