namespace NasDsl.Generators.Model;

/// <summary>One property that carries a decision.</summary>
/// <param name="Name">The property's name, unescaped.</param>
/// <param name="TypeName">Its type, with <c>global::</c>.</param>
/// <param name="Accessibility">Its modifiers before <c>partial</c>, such as <c>public</c> or <c>public required</c>.</param>
internal abstract record DecisionModel(string Name, string TypeName, string Accessibility);

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
    : LayerDecisionModel(Name, TypeName, Accessibility, CandidateSet, Channels, Stride, Repeat);

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
