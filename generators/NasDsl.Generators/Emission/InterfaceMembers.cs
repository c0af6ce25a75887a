using System.Collections.Immutable;

namespace NasDsl.Generators.Emission;

/// <summary>The interfaces of a space, member by member.</summary>
internal static class InterfaceMembers
{
    private const string Space = "global::NasDsl.ISearchSpace<S>";
    private const string Discrete = "global::NasDsl.IDiscrete<S>";
    private const string Finite = "global::NasDsl.IFinite<S>";
    private const string Countable = "global::NasDsl.ICountable<S>";
    private const string Network = "global::NasDsl.Torch.INetworkSpace<S>";
    private const string Path = "global::NasDsl.Torch.IPathSpace<S>";
    private const string Relaxable = "global::NasDsl.Torch.IRelaxableSpace<S>";
    private const string Stacked = "global::NasDsl.Torch.IStackedSpace<S>";
    private const string Parsable = "global::System.IParsable<S>";
    private const string Ints = "global::System.ReadOnlySpan<int>";
    private const string Doubles = "global::System.ReadOnlySpan<double>";
    private const string Random = "global::NasDsl.RandomSource random";
    private const string Options = "global::NasDsl.Torch.BuildOptions? options = null";
    private const string Module = "global::TorchSharp.torch.nn.Module<global::TorchSharp.torch.Tensor, global::TorchSharp.torch.Tensor>";
    private const string Cost = "global::NasDsl.NetworkCost";
    private const string Culture = "global::System.IFormatProvider? provider";

    /// <summary>What every space has, and what a finite one has besides.</summary>
    public static ImmutableArray<InterfaceMember> OfSpace { get; } =
    [
        new(Space, true, "string", "SpaceName"),
        new(Space, true, "string", "Fingerprint"),
        new(Space, true, "global::System.ReadOnlySpan<global::NasDsl.DecisionInfo>", "Decisions"),
        new(Space, true, "int", "TokenCount"),
        new(Space, true, "int", "NumberCount"),
        new(Space, true, Ints, "TokenSizes"),
        new(Space, true, "int", "OneHotLength"),
        new(Space, true, "S", "Sample", Random),
        new(Space, true, "S", "Crossover", "S first, S second, " + Random),
        new(Space, true, "S", "Decode", $"{Ints} tokens, {Doubles} numbers"),
        new(Space, true, "S", "ReadJson", "ref global::System.Text.Json.Utf8JsonReader reader"),
        new(Space, false, "S", "Mutate", Random),
        new(Space, false, "global::System.Collections.Generic.IEnumerable<S>", "Neighbors", ""),
        new(Space, false, "void", "Encode", "global::System.Span<int> tokens, global::System.Span<double> numbers"),
        new(Space, false, "void", "WriteOneHot", "global::System.Span<float> destination"),
        new(Space, false, "S", "Canonical", ""),
        new(Space, false, "bool", "IsAdmissible"),
        new(Space, false, "void", "Validate", ""),
        new(Space, false, "void", "WriteJson", "global::System.Text.Json.Utf8JsonWriter writer"),
        new(Parsable, true, "S", "Parse", "string s, " + Culture),
        new(
            Parsable, true, "bool", "TryParse",
            $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, {Culture}, "
            + "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out S result"),
        new("global::System.IFormattable", false, "string", "ToString", "string? format, global::System.IFormatProvider? formatProvider"),
        new(
            "global::System.ISpanFormattable", false, "bool", "TryFormat",
            $"global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format, {Culture}"),
        new(Discrete, true, "bool", "IsActive", Ints + " prefix"),
        new(Discrete, true, "int", "WriteAdmissible", Ints + " prefix, global::System.Span<bool> admissible"),
        new(Finite, true, "global::System.Numerics.BigInteger", "Cardinality"),
        new(Finite, true, "S", "FromIndex", "global::System.Numerics.BigInteger index"),
        new(Finite, false, "global::System.Numerics.BigInteger", "ToIndex", ""),
        new(Countable, true, "global::System.Numerics.BigInteger", "DistinctCount"),
    ];

    /// <summary>What a network has besides.</summary>
    public static ImmutableArray<InterfaceMember> OfNetwork { get; } =
    [
        new("global::NasDsl.INetworkCost", false, Cost, "Cost", ""),
        new("global::NasDsl.INetworkOperations", false, "void", "VisitOperations", "global::NasDsl.IOperationVisitor visitor"),
        new(Network, true, Ints, "InputShape"),
        new(Network, true, "int", "Classes"),
        new(Network, false, Module, "Build", Options),
        new(Path, true, "global::NasDsl.Torch.PathSupernet<S>", "CreatePathSupernet", Options),
        new(Relaxable, true, "global::NasDsl.Torch.MixtureSupernet<S>", "CreateMixtureSupernet", $"{Random}, {Options}"),
    ];

    /// <summary>What a stack has besides.</summary>
    public static ImmutableArray<InterfaceMember> OfStack { get; } =
    [
        new(Stacked, false, Module, "Build", "int cells, int channels, " + Options),
        new(Stacked, false, Cost, "Cost", "int cells, int channels"),
    ];
}
