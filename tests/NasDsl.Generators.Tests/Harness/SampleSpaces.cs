namespace NasDsl.Generators.Tests;

/// <summary>Spaces that use the language's whole breadth, for tests that are about the generator and not about one rule.</summary>
internal static class SampleSpaces
{
    /// <summary>Candidate sets.</summary>
    public const string Operations = """
        using NasDsl;
        namespace Samples;
        public enum ConvOp { [Conv(3)] Conv3, [SepConv(5)] Sep5, [MBConv(3, 6)] Inverted, [AvgPool(3)] Pool, [Identity] Skip }
        public enum CellOp { [Zero] None, [DilConv(3)] Dil3, [MaxPool(3)] Max3, [Identity(Adapter = Adapter.Conv1x1)] Skip }
        public enum DenseOp { [Linear] Dense, [Identity] Skip }
        public enum SequenceOp { [Conv1d(3)] Conv3, [AvgPool(3)] Pool, [Linear] Dense, [Attention(4)] Heads4, [FeedForward(3.5)] Wide, [Identity] Skip }
        public enum Schedule { Constant, Cosine }
        """;

    /// <summary>A chain of every kind of layer with sizes that are decisions.</summary>
    public const string Chain = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(1, 28, 28), Classes(10), Stem(16), Head(nameof(Width))]
        public partial record ChainSpace
        {
            [Choice] public partial ConvOp First { get; init; }
            [Layers(1, 4), Channels(nameof(Width)), Stride(2)] public partial Layers<ConvOp> Body { get; init; }
            [Layers(0, 2)] public partial Layers<ConvOp> Tail { get; init; }
            [Cell(Nodes = 2), Repeat(2)] public partial Cell<CellOp> Top { get; init; }
            [Choice(32, 48, 64)] public partial int Width { get; init; }
        }
        """;

    /// <summary>Settings of every type, without a network.</summary>
    public const string Settings = """
        using NasDsl;
        namespace Samples;
        [SearchSpace]
        public partial record SettingsSpace
        {
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; init; }
            [Uniform(0, 0.5, Step = 0.1)] public partial float Dropout { get; init; }
            [Uniform(1, 8)] public partial int Epochs { get; init; }
            [LogUniform(16, 256, Step = 2)] public partial long Batch { get; init; }
            [Choice(true, false)] public partial bool Nesterov { get; init; }
            [Choice("adam", "sgd \"plain\"")] public partial string Optimizer { get; init; }
            [Choice(Schedule.Cosine, Schedule.Constant)] public partial Schedule Schedule { get; init; }
            [Choice('a', 'b')] public partial char Letter { get; init; }
            [Choice(0.1, 2)] public partial decimal Exact { get; init; }
        }
        """;

    /// <summary>Stacked cells with a reduction.</summary>
    public const string Stacked = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(3, 32, 32), Classes(10), Stem(Multiplier = 3, Activation = false)]
        [Stack(nameof(Normal), Reduce = nameof(Reduce), Cells = 5, Channels = 8)]
        public partial record StackedSpace
        {
            [Cell(Nodes = 3, Zero = ZeroRole.MixtureOnly)] public partial Cell<CellOp> Normal { get; init; }
            [Cell(Nodes = 3, RepeatInputs = true)] public partial Cell<CellOp> Reduce { get; init; }
        }
        """;

    /// <summary>Dense cells, residual blocks between them.</summary>
    public const string Dense = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(3, 32, 32), Classes(10), Stem, Stack(nameof(Cell)), Head]
        public partial record DenseSpace
        {
            [Cell(Nodes = 3, Predecessors = 1, Wiring = Wiring.Dense, Output = CellOutput.LastNode, Projection = InputProjection.WhereNeeded)]
            public partial Cell<CellOp> Cell { get; init; }
            [Uniform(0, 1)] public partial double Dropout { get; init; }
        }
        """;

    /// <summary>A network on vectors.</summary>
    public const string Vectors = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(64), Classes(3), Stem(nameof(Hidden))]
        public partial record VectorSpace
        {
            [Layers(1, 3)] public partial Layers<DenseOp> Body { get; init; }
            [Choice(16, 32)] public partial int Hidden { get; init; }
        }
        """;

    /// <summary>A Transformer on sequences.</summary>
    public const string Sequences = """
        using NasDsl;
        namespace Samples;
        [SearchSpace, Input(32, 6), Classes(3), Stem(nameof(Width)), Head(8)]
        public partial record SequenceSpace
        {
            [Layers(1, 3), Stride(2)] public partial Layers<SequenceOp> Body { get; init; }
            [Choice(16, 32)] public partial int Width { get; init; }
        }
        """;

    /// <summary>One file for each of the spaces, and one of candidate sets.</summary>
    public static string[] All { get; } = [Operations, Chain, Settings, Stacked, Dense, Vectors, Sequences];
}
