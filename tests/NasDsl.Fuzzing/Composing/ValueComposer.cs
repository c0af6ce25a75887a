namespace NasDsl.Fuzzing;

/// <summary>Composes decisions that are values: for the user's own code, or as sizes of layers.</summary>
internal static class ValueComposer
{
    /// <summary>The text of a property that no layer reads.</summary>
    public static string Compose(Draw draw, string name)
    {
        (string attribute, string type) = draw.Between(0, 10) switch
        {
            0 => ($"Choice({draw.Between(-5, 5)}, {draw.Between(6, 90)})", draw.Pick("int", "long", "short", "double", "decimal", "float", "sbyte")),
            1 => ("Choice(true, false)", "bool"),
            2 => ("Choice(\"adam\", \"s g;d\", \"\")", draw.Pick("string", "string", "string?")),
            3 => ("Choice('a', '=')", "char"),
            4 => ("Choice(Schedule.Cosine, Schedule.@const)", "Schedule"),
            5 => ("Uniform(0, 1)", "double"),
            6 => ("LogUniform(1e-4, 1e-1)", "double"),
            7 => ($"Uniform(0, 0.5, Step = {draw.Pick("0.1", "0.25", "0.5", "0.3")})", draw.Pick("double", "float", "decimal")),
            8 => ($"LogUniform(1, {draw.Pick(8, 100)}, Step = {draw.Pick(2, 3, 10)})", draw.Pick("int", "long", "double", "ulong")),
            9 => ($"Uniform({draw.Between(-3, 2)}, {draw.Between(3, 5)})", draw.Pick("int", "long", "sbyte")),
            _ => ($"Choice({draw.Between(0, 3)}, {draw.Between(4, 6)}, {draw.Between(7, 9)})", draw.Pick("byte", "ushort", "uint", "ulong", "int")),
        };
        return Property(draw, attribute, type, name);
    }

    /// <summary>The text of a property that no layer reads and that is no continuous number.</summary>
    public static string Discrete(Draw draw, string name) => draw.Between(0, 3) switch
    {
        0 => Property(draw, "Choice(true, false)", "bool", name),
        1 => Property(draw, "Choice(\"a\", \"b\")", "string", name),
        2 => Property(draw, $"Uniform(1, {draw.Between(2, 4)})", "int", name),
        _ => Property(draw, "Choice(1, 2, 3)", draw.Pick("int", "byte", "double"), name),
    };

    /// <summary>The text of a property that sizes can name.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="name">Its name.</param>
    /// <param name="values">What it can be.</param>
    public static string Size(Draw draw, string name, params ReadOnlySpan<int> values)
    {
        string type = draw.Pick("int", "int", "int", "long", "byte", "ushort");
        bool isRange = values.Length == 2 && values[0] < values[1] && draw.Chance(25);
        return Property(
            draw, isRange ? $"Uniform({values[0]}, {values[1]}, Step = {values[1] - values[0]})" : $"Choice({string.Join(", ", values.ToArray())})", type, name);
    }

    /// <summary>A partial property with this attribute.</summary>
    public static string Property(Draw draw, string attribute, string type, string name)
    {
        string modifiers = draw.Between(1, 20) switch
        {
            1 => "internal ",
            2 => "public virtual ",
            3 => "protected internal ",
            _ => "public ",
        };
        return $"[{attribute}] {modifiers}partial {type} {name} {{ get; init; }}";
    }
}
