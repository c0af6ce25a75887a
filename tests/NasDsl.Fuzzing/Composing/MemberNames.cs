namespace NasDsl.Fuzzing;

/// <summary>Names for a type's members, each once: plain ones, keywords, and those that emitted code uses itself.</summary>
internal sealed class MemberNames(Draw draw)
{
    private static readonly string[] _plain =
        ["Body", "Top", "First", "Early", "Late", "Width", "Rate", "Hidden", "Stage", "Second", "Tail", "Front", "Momentum", "Größe", "_under", "X", "Y1"];

    private static readonly string[] _awkward =
    [
        "@class", "@int", "@if", "@base", "@params", "@event", "@value", "@field", "@record", "@switch", "@default", "@this", "tokens", "numbers", "random",
        "index", "text", "channels", "stride", "place", "cost", "input", "other", "result", "options", "reader", "changed", "System", "NasDsl", "TorchSharp",
        "width", "body", "first", "hash", "scope", "node", "Layers", "Cell", "Choice", "Channels", "String", "Double",
    ];

    private readonly HashSet<string> _taken = [];
    private int _number;

    /// <summary>A name that was not given yet.</summary>
    public string Next()
    {
        string name = draw.Chance(25) ? draw.Pick(_awkward) : draw.Pick(_plain);
        return _taken.Add(name) ? name : $"{name.TrimStart('@')}{++_number}";
    }
}
