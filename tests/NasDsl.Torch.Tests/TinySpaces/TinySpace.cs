using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NasDsl.Spaces;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch.Tests;

/// <summary>
/// A space written by hand over nine values, for tests of what trains and searches: a stem, two layers that are each nothing (0), a 1×1 (1) or a 3×3
/// convolution (2), and a classifier. Every convolution is followed by batch norm and ReLU.
/// </summary>
internal sealed record TinySpace(GridSpace<NineGrid> Grid) : IPathSpace<TinySpace>, IRelaxableSpace<TinySpace>
{
    public const int Width = 6;

    public TinySpace(int first, int second)
        : this(GridSpace<NineGrid>.Of(first, second))
    {
    }

    public static string SpaceName => nameof(TinySpace);

    public static string Fingerprint => GridSpace<NineGrid>.Fingerprint;

    public static ReadOnlySpan<DecisionInfo> Decisions => GridSpace<NineGrid>.Decisions;

    public static int TokenCount => GridSpace<NineGrid>.TokenCount;

    public static int NumberCount => 0;

    public static ReadOnlySpan<int> TokenSizes => GridSpace<NineGrid>.TokenSizes;

    public static int OneHotLength => GridSpace<NineGrid>.OneHotLength;

    public static ReadOnlySpan<int> InputShape => [1, TextureImages.Size, TextureImages.Size];

    public static int Classes => TextureImages.Classes;

    public bool IsAdmissible => Grid.IsAdmissible;

    public int this[int layer] => Grid.Tokens[layer];

    public static TinySpace Sample(RandomSource random) => new(GridSpace<NineGrid>.Sample(random));

    public static TinySpace Crossover(TinySpace first, TinySpace second, RandomSource random) =>
        new(GridSpace<NineGrid>.Crossover(first.Grid, second.Grid, random));

    public static TinySpace Decode(ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers) => new(GridSpace<NineGrid>.Decode(tokens, numbers));

    public static TinySpace ReadJson(ref Utf8JsonReader reader) => new(GridSpace<NineGrid>.ReadJson(ref reader));

    public static TinySpace Parse(string s, IFormatProvider? provider) => new(GridSpace<NineGrid>.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TinySpace result)
    {
        result = GridSpace<NineGrid>.TryParse(s, provider, out GridSpace<NineGrid>? grid) ? new(grid) : null;
        return result is not null;
    }

    public static PathSupernet<TinySpace> CreatePathSupernet(BuildOptions? options = null) => new TinyPathSupernet(options ?? new());

    public static MixtureSupernet<TinySpace> CreateMixtureSupernet(RandomSource random, BuildOptions? options = null) =>
        new TinyMixtureSupernet(random, options ?? new());

    public Module<Tensor, Tensor> Build(BuildOptions? options = null) => new TinyNetwork(this, options ?? new());

    public NetworkCost Cost() => new(
        TinyLayers.StemParameters + TinyLayers.Parameters(this[0]) + TinyLayers.Parameters(this[1]) + TinyLayers.ClassifierParameters, 0);

    public TinySpace Mutate(RandomSource random) => new(Grid.Mutate(random));

    public IEnumerable<TinySpace> Neighbors() => Grid.Neighbors().Select(grid => new TinySpace(grid));

    public void Encode(Span<int> tokens, Span<double> numbers) => Grid.Encode(tokens, numbers);

    public void WriteOneHot(Span<float> destination) => Grid.WriteOneHot(destination);

    public TinySpace Canonical() => new(Grid.Canonical());

    public void Validate() => Grid.Validate();

    public void WriteJson(Utf8JsonWriter writer) => Grid.WriteJson(writer);

    public override string ToString() => Grid.ToString();

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Grid.TryFormat(destination, out charsWritten, format, provider);
}
