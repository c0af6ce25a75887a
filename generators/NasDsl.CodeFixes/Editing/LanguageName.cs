using Microsoft.CodeAnalysis;

namespace NasDsl.CodeFixes.Editing;

/// <summary>How the language's types are written in a user's file.</summary>
internal static class LanguageName
{
    private const string Namespace = "NasDsl";

    /// <summary>The text alone where the file imports the language, else with its namespace.</summary>
    /// <param name="model">What the file's names mean.</param>
    /// <param name="position">Where it is to be written.</param>
    /// <param name="text">A type, or an attribute without <c>Attribute</c>; arguments may follow.</param>
    public static string At(SemanticModel model, int position, string text)
    {
        int arguments = text.IndexOf('(');
        string name = arguments < 0 ? text : text.Substring(0, arguments);
        foreach (string written in new[] { name, name + "Attribute" })
        {
            foreach (ISymbol found in model.LookupNamespacesAndTypes(position, name: written))
            {
                if (found.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true })
                {
                    return text;
                }
            }
        }

        return Namespace + "." + text;
    }
}
