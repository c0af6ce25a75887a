using System.Collections.Generic;
using System.Linq;
using System.Text;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>The parts of a space's network, with names that no two of them share.</summary>
internal static class NetworkParts
{
    // What the emitted classes call other fields and modules, which a decision's must not meet.
    private static readonly string[] _fixedModules = ["stem", "cells", "head", "classifier", "tokens", "numbers", "path", "channels", "cell_count"];
    private static readonly string[] _fixedFields = ["stem", "cells", "head", "classifier", "tokens", "numbers", "path", "channels", "cellCount"];

    // What stands behind a field's name in those of further fields and locals.
    private static readonly string[] _suffixes = ["", "Selection", "Plan", "Weights", "Depth"];

    /// <summary>All parts, in the order of the forward pass.</summary>
    public static IReadOnlyList<NetworkPart> Of(SpaceModel space)
    {
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
            parts.AddRange(Decided(space.Decisions.OfType<LayerDecisionModel>()));
        }

        if (space.Head is not null)
        {
            parts.Add(new(NetworkPartKind.Head, "_head", "head"));
        }

        parts.Add(new(NetworkPartKind.Classifier, "_classifier", "classifier"));
        return parts;
    }

    /// <summary>The cell decisions of a space, each with the name that its selection and weights go by.</summary>
    public static IReadOnlyList<NetworkPart> CellsOf(SpaceModel space) => space.Stack is null
        ? [.. Of(space).Where(static part => part.Kind == NetworkPartKind.Cells)]
        : [.. Decided(space.Decisions.OfType<CellDecisionModel>())];

    private static IEnumerable<NetworkPart> Decided(IEnumerable<LayerDecisionModel> decisions)
    {
        var modules = new HashSet<string>(_fixedModules);
        var fields = new HashSet<string>(_fixedFields);
        foreach (LayerDecisionModel decision in decisions)
        {
            NetworkPartKind kind = decision is CellDecisionModel ? NetworkPartKind.Cells : NetworkPartKind.Layers;
            yield return new(kind, "_" + UniqueField(Camel(decision.Name), fields), UniqueModule(Snake(decision.Name), modules), decision);
        }
    }

    private static string UniqueModule(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = name + "_" + Literal.Of(number);
        }

        return unique;
    }

    private static string UniqueField(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; _suffixes.Any(suffix => taken.Contains(unique + suffix)); number++)
        {
            unique = name + "_" + Literal.Of(number);
        }

        taken.UnionWith(_suffixes.Select(suffix => unique + suffix));
        return unique;
    }

    // Without the underscore that stands in front of fields, so that the same name serves for locals.
    private static string Camel(string name)
    {
        string letters = name.TrimStart('_');
        return letters.Length == 0 || char.IsDigit(letters[0]) ? "layer" + letters : char.ToLowerInvariant(letters[0]) + letters.Substring(1);
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
