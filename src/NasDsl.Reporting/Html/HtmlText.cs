using System.Net;

namespace NasDsl.Reporting;

/// <summary>Text for a page.</summary>
internal static class HtmlText
{
    /// <summary>The text as HTML shows it, in elements and in attributes in double quotes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
