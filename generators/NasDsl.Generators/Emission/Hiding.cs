using System;
using System.Text;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Marks the members of a space that derives from another as <c>new</c>: its operators and encodings are those of its own decisions and the base's
/// together, and stand in for the base's wherever the derived type is named.
/// </summary>
internal static class Hiding
{
    private const string Public = "public ";

    /// <summary>Marks members.</summary>
    /// <param name="members">The text of members, without indentation.</param>
    /// <param name="type">The type's name, by which constructors are known.</param>
    public static string Mark(string members, string type)
    {
        var text = new StringBuilder(members.Length + 256);
        foreach (string line in members.Split('\n'))
        {
            bool hides = line.StartsWith(Public, StringComparison.Ordinal)
                && !line.StartsWith($"{Public}{type}(", StringComparison.Ordinal)
                && line.IndexOf(" override ", StringComparison.Ordinal) < 0
                && line.IndexOf(" virtual ", StringComparison.Ordinal) < 0
                && line.IndexOf(" partial ", StringComparison.Ordinal) < 0;
            text.Append(text.Length == 0 ? "" : "\n").Append(hides ? "public new " + line.Substring(Public.Length) : line);
        }

        return text.ToString();
    }
}
