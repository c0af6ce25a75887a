using System;
using System.Collections.Generic;

namespace NasDsl.Generators.Emission;

/// <summary>The names of the members that the emitters declare in a space, all in one place: none of the user's members may have one of them.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> _names =
    [
        // ISearchSpace, IDiscrete, IFinite
        "SpaceName", "Fingerprint", "Decisions", "TokenCount", "NumberCount", "TokenSizes", "OneHotLength", "Sample", "Crossover", "Decode",
        "ReadJson", "Mutate", "Neighbors", "Encode", "WriteOneHot", "Canonical", "IsAdmissible", "Validate", "WriteJson", "IsActive",
        "WriteAdmissible", "Cardinality", "FromIndex", "ToIndex",

        // IParsable, ISpanFormattable, and what a record has
        "Parse", "TryParse", "TryFormat", "ToString", "Equals", "GetHashCode", "PrintMembers", "EqualityContract", "Deconstruct",

        // INetworkCost, INetworkSpace, IStackedSpace, IPathSpace, IRelaxableSpace
        "Cost", "InputShape", "Classes", "Build", "CreatePathSupernet", "CreateMixtureSupernet",

        // Nested types and private members
        "Network", "PathNetwork", "MixtureNetwork", "Declared", "FromTokens", "FromText",
    ];

    /// <summary>Whether the generated part declares a member of this name.</summary>
    /// <param name="name">The name of one of the user's members.</param>
    /// <param name="decisions">The names of the decisions, from which names of private members are made.</param>
    public static bool Contains(string name, IReadOnlyList<string> decisions)
    {
        if (_names.Contains(name) || IsNumbered(name, "_word") || name.StartsWith("CostOf", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string decision in decisions)
        {
            if (IsNumbered(name, "Pack" + decision) || IsNumbered(name, "Unpack" + decision) || name == Identifier.Field(decision) + "Value")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name is the stem, or the stem and a number.</summary>
    private static bool IsNumbered(string name, string stem)
    {
        if (!name.StartsWith(stem, StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = stem.Length; i < name.Length; i++)
        {
            if (name[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
