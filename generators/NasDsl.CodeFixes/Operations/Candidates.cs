using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.CodeFixes.Operations;

/// <summary>The operations that the members of an enum carry, as they are written.</summary>
internal static class Candidates
{
    /// <summary>The attributes of all members, without a namespace before them.</summary>
    public static HashSet<string> Operations(EnumDeclarationSyntax candidates) =>
        [.. candidates.Members.SelectMany(member => member.AttributeLists).SelectMany(list => list.Attributes).Select(Plain)];

    /// <summary>The attribute without a namespace before it.</summary>
    private static string Plain(AttributeSyntax attribute)
    {
        string text = attribute.ToString();
        int arguments = text.IndexOf('(');
        int space = (arguments < 0 ? text : text.Substring(0, arguments)).LastIndexOf('.');
        return text.Substring(space + 1).Replace("Attribute", "");
    }
}
