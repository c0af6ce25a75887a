using System.Text;

namespace NasDsl.Fuzzing;

/// <summary>Composes a whole source file: usings, a namespace of any form, enums, and one or more spaces, at the top or inside other types.</summary>
internal static class FileComposer
{
    private static readonly string[] _containers =
    [
        "partial class Outer", "partial struct @struct", "partial record Fixture", "partial interface IOuter", "partial record struct Pair",
        "static partial class Tools",
    ];

    /// <summary>A file's text, whose types' full names hold its number.</summary>
    public static string Compose(Draw draw, int number)
    {
        string space = draw.Between(1, 12) switch
        {
            1 => "",
            2 => $"F{number}.System",
            3 => $"F{number}.@namespace.@class",
            4 => $"F{number}.NasDsl.TorchSharp",
            _ => $"F{number}",
        };
        string suffix = space.Length == 0 ? "_" + number : "";
        bool isBlock = space.Length > 0 && draw.Chance(30);
        var body = new StringBuilder();
        body.Append($"public enum Schedule{suffix} {{ Cosine, @const }}\npublic static class Sizes{suffix} {{ public const int Two = 2; public const int Four = 2 * Two; }}\n");
        int spaces = draw.Chance(80) ? 1 : draw.Between(2, 3);
        for (int i = 0; i < spaces; i++)
        {
            string name = (draw.Chance(10) ? draw.Pick("@class", "@record", "@new") : draw.Pick("Space", "Tuning", "S", "net")) + suffix + (i == 0 ? "" : $"_{i}");
            (string text, IReadOnlyList<string> enums) = SpaceComposer.Compose(draw, name, (i == 0 ? "" : "abc"[i].ToString()) + suffix);
            body.Append(Place(draw, text, enums, $"{suffix}{(i == 0 ? "" : i)}"));
        }

        string names = body.ToString().Replace("Sizes.", $"Sizes{suffix}.", StringComparison.Ordinal).Replace("Schedule.", $"Schedule{suffix}.", StringComparison.Ordinal)
            .Replace("partial Schedule ", $"partial Schedule{suffix} ", StringComparison.Ordinal);
        string usings = "using NasDsl;\n";
        return space.Length == 0 ? usings + names
            : isBlock ? $"{(draw.Chance(50) ? usings : "")}namespace {space}\n{{\n{usings.Replace("using NasDsl", "using global::NasDsl", StringComparison.Ordinal)}{names}}}\n"
            : $"{usings}namespace {space};\n{names}";
    }

    private static string Place(Draw draw, string space, IReadOnlyList<string> enums, string suffix)
    {
        string sets = string.Concat(enums.Select(text => text + "\n"));
        if (!draw.Chance(25))
        {
            return sets + space;
        }

        string inner = draw.Chance(50) ? sets + space : space;
        string text = inner;
        foreach (string container in draw.Some(draw.Between(1, 2), _containers))
        {
            text = $"public {container}{suffix}\n{{\n{text}}}\n";
        }

        return inner == space ? sets + text : text;
    }
}
