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
        string count = layout.Cardinality.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        string number = layout.NumberCount == 1 ? "1 continuous number" : $"{layout.NumberCount} continuous numbers";
        return (Capabilities.IsDiscrete(layout.Space), layout.NumberCount) switch
        {
            (true, 0) => $"The space has {count} architectures.",
            (true, _) => $"The space has {count} discrete architectures and {number}.",
            _ => $"The space has {number}.",
        };
    }
}
