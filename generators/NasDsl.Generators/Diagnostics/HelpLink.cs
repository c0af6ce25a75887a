namespace NasDsl.Generators.Diagnostics;

/// <summary>Where the pages about the rules are read.</summary>
internal static class HelpLink
{
    public const string Pages = "https://github.com/nasdsl/nasdsl/blob/main/generators/NasDsl.Generators/Diagnostics/Pages/";
}
