using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>What stands above emitted members.</summary>
internal static class Documentation
{
    /// <summary>Documents a public member and marks it as generated.</summary>
    public static SourceWriter Member(this SourceWriter writer, string documentation = "<inheritdoc/>")
    {
        writer.Line();
        foreach (string line in documentation.Split('\n'))
        {
            writer.Line("/// " + line);
        }

        return writer.Line(SpacePart.GeneratedCode);
    }

    /// <summary>How large the space is, as a sentence.</summary>
    public static string Size(TokenLayout layout)
    {
        string count = Grouped(layout.Cardinality);
        List<string> factors = [.. layout.Members.Where(member => member.Positions.Count > 0).Select(member => $"{member.Name} {Grouped(member.Cardinality)}")];
        // With conditions the count is no product.
        string product = factors.Count > 1 && layout.Members.All(static member => member.Decision.When is null) ? $": {Identifier.Xml(string.Join(" × ", factors))}" : "";
        string number = layout.NumberCount == 1 ? "1 continuous number" : $"{layout.NumberCount} continuous numbers";
        return (Capabilities.IsDiscrete(layout.Space), layout.NumberCount) switch
        {
            (true, 0) => $"The space has {count} {(layout.Cardinality.IsOne ? "architecture" : "architectures")}{product}.",
            (true, _) => $"The space has {number}, and discrete decisions of {count} values{product}.",
            _ => $"The space has {number}.",
        };
    }

    private static string Grouped(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
