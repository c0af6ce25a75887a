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
        "Network", "PathNetwork", "MixtureNetwork",

        // What the emitted parts share
        "Declared", "FromTokens", "FromText",
    ];

    /// <summary>Whether the generated part declares a member of this name.</summary>
    public static bool Contains(string name) => _names.Contains(name);
}
