using System;
using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Declaration;

namespace NasDsl.Generators.Emission;

/// <summary>The names of the members that the emitters declare in a space, all in one place: none of the user's members may have one of them.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> _names =
    [
        // ISearchSpace, IDiscrete, IFinite, ICountable
        "SpaceName", "Fingerprint", "Decisions", "TokenCount", "NumberCount", "TokenSizes", "OneHotLength", "Sample", "Crossover", "Decode",
        "ReadJson", "Mutate", "Neighbors", "Encode", "WriteOneHot", "Canonical", "IsAdmissible", "Validate", "WriteJson", "IsActive",
        "WriteAdmissible", "Cardinality", "FromIndex", "ToIndex", "DistinctCount",

        // IParsable, ISpanFormattable, and what a record has
        "Parse", "TryParse", "TryFormat", "ToString", "Equals", "GetHashCode", "PrintMembers", "EqualityContract", "Deconstruct",

        // INetworkCost, INetworkSpace, IStackedSpace, IPathSpace, IRelaxableSpace
        "Cost", "InputShape", "Classes", "Build", "CreatePathSupernet", "CreateMixtureSupernet",

        // Nested types and private members
        "Network", "PathNetwork", "MixtureNetwork", "Declared", "FromTokens", "FromText", "SampleAny", "MutateAny", "CrossoverAny",
        "FirstRefusal", "Counted",

        // What the JSON of an architecture has beside its decisions
        "space", "fingerprint", "declaration",
    ];

    /// <summary>Whether the generated part declares a member of this name.</summary>
    /// <param name="name">The name of one of the user's members.</param>
    /// <param name="space">The space, from whose decisions and enums the names of private members are made.</param>
    public static bool Contains(string name, SpaceDeclaration space)
    {
        if (_names.Contains(name) || IsNumbered(name, "_word"))
        {
            return true;
        }

        foreach (PropertyDeclaration property in space.Properties)
        {
            if ((property.Decision is not null || property.Type.Block is not null)
                && (name == "Pack" + property.Name || name == "Unpack" + property.Name || IsPartOf(name, "Pack", property.Name)
                    || IsNumber(name, property.Name)))
            {
                return true;
            }
        }

        foreach (CandidateSetDeclaration set in space.WithBlocks.SelectMany(static part => part.CandidateSets))
        {
            string enumName = set.Display.Substring(set.Display.LastIndexOf('.') + 1);
            if (IsAround(name, "Create", enumName, "") || IsAround(name, "CostOf", enumName, "") || IsAround(name, "CostWithoutZeroOf", enumName, "")
                || IsAround(name, "", enumName, "Candidates") || IsAround(name, "", enumName, "Choices"))
            {
                return true;
            }
        }

        return false;
    }

    // The field of a continuous number, as its layout names it.
    private static bool IsNumber(string name, string member)
    {
        string letters = member.TrimStart('_');
        return IsAround(name, "", Identifier.Field(member), "Value") || IsAround(name, "_", letters + "_", "Value")
            || IsAround(name, "_", "member" + letters + "_", "Value");
    }

    /// <summary>Whether the name is a prefix, a number, an underscore and a member's name.</summary>
    private static bool IsPartOf(string name, string prefix, string member) =>
        name.EndsWith("_" + member, StringComparison.Ordinal) && IsNumbered(name.Substring(0, name.Length - member.Length - 1), prefix);

    /// <summary>Whether the name is the stem, or the stem and a number, between a prefix and a suffix.</summary>
    private static bool IsAround(string name, string prefix, string stem, string suffix) =>
        name.Length >= prefix.Length + suffix.Length
        && name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)
        && IsNumbered(name.Substring(prefix.Length, name.Length - prefix.Length - suffix.Length), stem);

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
