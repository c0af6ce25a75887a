namespace NasDsl.Tests;

/// <summary>One space as it was declared when architectures were stored, and as it might be declared later: one change each.</summary>
public static partial class Declarations
{
    public enum Op
    {
        [Conv(3)] Conv3,
        [SepConv(5)] Sep5,
        [Identity] Skip,
    }

    public enum Reordered
    {
        [Identity] Skip,
        [Conv(3)] Conv3,
        [SepConv(5)] Sep5,
    }

    public enum Reduced
    {
        [Conv(3)] Conv3,
        [Identity] Skip,
    }

    public enum Enlarged
    {
        [Conv(3)] Conv3,
        [SepConv(5)] Sep5,
        [Identity] Skip,
        [Conv(1)] Conv1,
    }

    public enum OtherKernel
    {
        [Conv(5)] Conv3,
        [SepConv(5)] Sep5,
        [Identity] Skip,
    }

    public static partial class Before
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial Op First { get; init; }

            [Layers(1, 3), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }

            [Choice(16, 32, 48)] public partial int Width { get; init; }

            [Uniform(0, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    public static partial class Same
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial Op First { get; init; }

            [Layers(1, 3), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }

            [Choice(16, 32, 48)] public partial int Width { get; init; }

            [Uniform(0, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>More of everything: members, values, candidates, depth, and wider bounds.</summary>
    public static partial class Grown
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice(7, 8)] public partial int Seed { get; init; }

            [Choice] public partial Enlarged First { get; init; }

            [Layers(1, 5), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Enlarged> Top { get; init; }

            [Uniform(16, 64, Step = 16)] public partial int Width { get; init; }

            [Uniform(0, 2)] public partial double Rate { get; init; }

            [Choice("adam", "lion", "sgd")] public partial string Optimizer { get; init; }

            [LogUniform(0.01, 1)] public partial double Decay { get; init; }

            [Layers(2, 3)] public partial Layers<Op> Tail { get; init; }
        }
    }

    /// <summary>Less of everything.</summary>
    public static partial class Shrunk
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial Reduced First { get; init; }

            [Layers(1, 2), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 3)] public partial Cell<Op> Top { get; init; }

            [Choice(16, 32)] public partial int Width { get; init; }

            [Uniform(0, 0.5)] public partial double Rate { get; init; }

            [Choice("adam")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>The candidates of every layer, and the values of a choice, in another order.</summary>
    public static partial class Shuffled
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial Reordered First { get; init; }

            [Layers(1, 3), Channels(nameof(Width))] public partial Layers<Reordered> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Reordered> Top { get; init; }

            [Choice(48, 16, 32)] public partial int Width { get; init; }

            [Uniform(0, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>Names that mean something else, and another size.</summary>
    public static partial class Reinterpreted
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial OtherKernel First { get; init; }

            [Layers(1, 3), Channels(16)] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }

            [Choice(16, 32, 48)] public partial int Width { get; init; }

            [LogUniform(0.001, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>Members of one name and another kind.</summary>
    public static partial class OtherKinds
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Layers(1, 3)] public partial Layers<Op> First { get; init; }

            [Choice, Channels(nameof(Width))] public partial Op Body { get; init; }

            [Layers(2, 2)] public partial Layers<Op> Top { get; init; }

            [Choice(16, 32, 48)] public partial int Width { get; init; }

            [Choice(0.25, 0.5)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>One member gone, one renamed.</summary>
    public static partial class Renamed
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice] public partial Op First { get; init; }

            [Layers(1, 3), Channels(nameof(Channels))] public partial Layers<Op> Body { get; init; }

            [Choice(16, 32, 48)] public partial int Channels { get; init; }

            [Uniform(0, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>The members as they were in another order, on a larger image.</summary>
    public static partial class Around
    {
        [SearchSpace, Input(3, 8, 8), Classes(2)]
        public partial record Net
        {
            [Choice(16, 32, 48)] public partial int Width { get; init; }

            [Choice] public partial Op First { get; init; }

            [Layers(1, 3), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }

            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }

            [Uniform(0, 1)] public partial double Rate { get; init; }

            [Choice("adam", "sgd")] public partial string Optimizer { get; init; }
        }
    }

    /// <summary>Nothing in common.</summary>
    [SearchSpace]
    public partial record Unrelated
    {
        [Choice(1, 2)] public partial int Other { get; init; }
    }
}
