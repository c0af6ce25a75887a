namespace NasDsl.Torch;

/// <summary>The steps of one module of a network that is described; in exported C# one instance of a class.</summary>
/// <param name="path">The name under which the whole network knows the module; empty for the network itself.</param>
internal sealed class GraphScope(string path)
{
    /// <summary>The name under which the whole network knows the module.</summary>
    public string Path { get; } = path;

    /// <summary>What its class should be called.</summary>
    public string ClassName { get; set; } = "Part";

    /// <summary>What its class does, in one sentence.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Whether it is nothing but modules in series.</summary>
    public bool IsSequential => Parts.Count > 0;

    /// <summary>Of modules in series, each: its name, its scope where it is described by one, else the C# expression that makes it.</summary>
    public List<(string Name, GraphScope? Scope, string Creation)> Parts { get; } = [];

    /// <summary>What its class's constructor could take, with what this instance gives for it.</summary>
    public List<(string Name, string Value)> Parameters { get; } = [];

    /// <summary>What comes in.</summary>
    public List<GraphValue> Inputs { get; } = [];

    /// <summary>The steps in order.</summary>
    public List<GraphNode> Nodes { get; } = [];

    /// <summary>What goes out.</summary>
    public GraphValue Output { get; set; } = new([]);
}
