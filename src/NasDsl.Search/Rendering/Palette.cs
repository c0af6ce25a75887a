namespace NasDsl.Search.Rendering;

/// <summary>The drawings' colours.</summary>
internal static class Palette
{
    private static readonly string[] _fills =
        ["#cfe3f7", "#fbdcc4", "#d3edd3", "#f4cfe0", "#fdf0b8", "#ddd4f3", "#cdeeee", "#e8d9c8", "#dfe6c3", "#f7cfcf"];

    private static readonly string[] _lines =
        ["#3b6ea5", "#b5651d", "#3a7d44", "#a23b72", "#8a6d00", "#5b4b9a", "#1f7a7a", "#7b4f2c"];

    public const string Frame = "#cbd2d9";
    public const string Panel = "#f7f9fb";
    public const string Node = "#ffffff";
    public const string Muted = "#616e7c";
    public const string Faint = "#9aa5b1";

    /// <summary>The light colour of an operation.</summary>
    public static string Fill(int operation) => _fills[operation % _fills.Length];

    /// <summary>The dark colour of a node and of what leaves it.</summary>
    public static string Line(int node) => _lines[node % _lines.Length];
}
