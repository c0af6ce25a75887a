namespace NasDsl.Generators.Model;

/// <summary>One property that carries a decision.</summary>
/// <param name="Name">The property's name, unescaped.</param>
/// <param name="TypeName">Its type, with <c>global::</c>.</param>
/// <param name="Accessibility">Its modifiers before <c>partial</c>, such as <c>public</c> or <c>public required</c>.</param>
internal abstract record DecisionModel(string Name, string TypeName, string Accessibility)
{
    /// <summary>On what the decision depends, or null.</summary>
    public ConditionModel? When { get; init; }

    /// <summary>Inside a block, the path to the property: <c>Body[0].Expand</c>; else null.</summary>
    public string? NestedPath { get; init; }

    /// <summary>Inside a block, the path as C# behind an architecture, with escaped names; else null.</summary>
    public string? NestedAccess { get; init; }

    /// <summary>The name that a person and a stored architecture know it by.</summary>
    public string Path => NestedPath ?? Name;

    /// <summary>The level of the space that declares it: less than that of the space for what is inherited.</summary>
    public int Level { get; init; }
}

/// <summary>A decision that is a part of the network: it has a place in the series of layers.</summary>
/// <param name="CandidateSet">The enum's qualified name, the key into <see cref="SpaceModel.CandidateSets"/>.</param>
/// <param name="Channels">Output channels, or null to keep the input's.</param>
/// <param name="Stride">The stride, or null for 1.</param>
/// <param name="Repeat">The copies, or null for 1.</param>
internal abstract record LayerDecisionModel(
    string Name, string TypeName, string Accessibility, string CandidateSet, SizeModel? Channels, SizeModel? Stride, SizeModel? Repeat)
    : DecisionModel(Name, TypeName, Accessibility);

/// <summary>A choice of one operation.</summary>
internal sealed record OperationDecisionModel(
    string Name, string TypeName, string Accessibility, string CandidateSet, SizeModel? Channels, SizeModel? Stride, SizeModel? Repeat)
    : LayerDecisionModel(Name, TypeName, Accessibility, CandidateSet, Channels, Stride, Repeat);

/// <summary>A range of layers.</summary>
internal sealed record LayersDecisionModel(
    string Name, string TypeName, string Accessibility, string CandidateSet, SizeModel? Channels, SizeModel? Stride, SizeModel? Repeat,
    int Min, int Max)
    : LayerDecisionModel(Name, TypeName, Accessibility, CandidateSet, Channels, Stride, Repeat)
{
    /// <summary>The most layers of a range with skip links: the links of one are kept as the bits of a word.</summary>
    public const int MostLinked = 64;

    /// <summary>Whether the property is one operation that may be null, rather than a list.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the layers have skip links to earlier ones.</summary>
    public bool HasLinks { get; init; }
}

/// <summary>A cell. The enums of NasDsl are kept by their members' names.</summary>
internal sealed record CellDecisionModel(
    string Name, string TypeName, string Accessibility, string CandidateSet, SizeModel? Channels, SizeModel? Stride, SizeModel? Repeat,
    int Nodes, int Predecessors, int Inputs, bool IsDense, bool RepeatInputs, bool OutputsAllNodes, bool ZeroInMixtureOnly, bool AlwaysProjects)
    : LayerDecisionModel(Name, TypeName, Accessibility, CandidateSet, Channels, Stride, Repeat);

/// <summary>A choice between values, or a number with a step, as a list of C# literals.</summary>
/// <param name="Literals">The values as C# expressions, in order.</param>
/// <param name="Labels">The values as text, invariant.</param>
/// <param name="Integers">The values as numbers where they are whole numbers of 32 bits, so that sizes may name the decision; else empty.</param>
internal sealed record ValueDecisionModel(
    string Name, string TypeName, string Accessibility, EquatableArray<string> Literals, EquatableArray<string> Labels, EquatableArray<int> Integers)
    : DecisionModel(Name, TypeName, Accessibility);

/// <summary>A continuous number.</summary>
internal sealed record NumberDecisionModel(
    string Name, string TypeName, string Accessibility, double Min, double Max, bool IsLogarithmic)
    : DecisionModel(Name, TypeName, Accessibility);

/// <summary>A block, or a range of blocks: decisions within a decision.</summary>
/// <param name="Block">The block's qualified name.</param>
/// <param name="Channels">Channels for those of its layers that have none of their own, or null.</param>
/// <param name="Stride">The stride of its first layer, or null.</param>
/// <param name="Min">The fewest blocks; 1 for a single one.</param>
/// <param name="Max">The most blocks; 1 for a single one.</param>
/// <param name="IsRange">Whether the property is a list of blocks.</param>
/// <param name="Parts">The block's own decisions, in order.</param>
internal sealed record BlockDecisionModel(
    string Name, string TypeName, string Accessibility, string Block, SizeModel? Channels, SizeModel? Stride, int Min, int Max, bool IsRange,
    EquatableArray<DecisionModel> Parts)
    : DecisionModel(Name, TypeName, Accessibility);

/// <summary>How many blocks a range has. It stands in front of the decisions of its blocks.</summary>
/// <param name="Min">The fewest.</param>
/// <param name="Max">The most.</param>
internal sealed record DepthDecisionModel(string Name, int Min, int Max) : DecisionModel(Name, "int", "");
