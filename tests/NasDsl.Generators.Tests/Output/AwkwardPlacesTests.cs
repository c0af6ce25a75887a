namespace NasDsl.Generators.Tests.Output;

/// <summary>Spaces in every place that C# has for a type, and derived from one another: what is emitted compiles without a word from the compiler, documentation warnings included.</summary>
public class AwkwardPlacesTests
{
    [TestCase("the global namespace", "[NasDsl.SearchSpace] public partial record Rootless { [NasDsl.Choice(1, 2)] public partial int Width { get; init; } }")]
    [TestCase("nested in every kind of type", """
        using NasDsl;
        namespace Deep;
        public partial class C { public partial struct T { public partial interface I { public partial record R { public partial record struct V {
            [SearchSpace, Input(1, 8, 8), Classes(2)] public sealed partial record Inner {
                public enum Op { [Conv(3)] A, [Identity] B }
                [Choice] public partial Op First { get; init; }
                [Layers(1, 2)] public partial Layers<Op> More { get; init; }
            } } } } } }
        """)]
    [TestCase("private, in a private type", """
        using NasDsl;
        public partial class Outer { private partial class Hidden {
            [SearchSpace, Input(1, 8, 8), Classes(2)] private partial record Secret {
                [Choice] internal partial Op First { get; init; }
                [Choice(1, 2)] private partial int Width { get; init; } }
            private enum Op { [Conv(3)] A, [Identity] B } } }
        """)]
    [TestCase("a space that derives from another", """
        using NasDsl;
        namespace Derived;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(4)] public partial record Base
        {
            [Choice] public partial Op First { get; init; }
            [Layers(1, 3), Channels(nameof(Width))] public partial Layers<Op> Body { get; init; }
            [Choice(8, 16)] protected partial int Width { get; init; }
            [Uniform(0, 1)] public partial double Rate { get; init; }
        }
        [SearchSpace] public sealed partial record Leaf : Base
        {
            [Cell(Nodes = 2), Channels(nameof(Width))] public partial Cell<Op> Top { get; init; }
            [Choice("a", "b")] public required partial string Name { get; init; }
            [Uniform(0, 1)] public partial double rate { get; init; }
        }
        [SearchSpace, Input(3, 16, 16), Classes(5)] public partial record Middle : Base { [Choice] public partial Op Second { get; init; } }
        [SearchSpace] public partial record Last : Middle { [Layers(1, 90)] public partial Layers<Op> Tail { get; init; } }
        [SearchSpace] public partial record Nothing : Last;
        """)]
    [TestCase("a space that derives from an abstract record", """
        using NasDsl;
        namespace Derived;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace] public abstract partial record Empty { public virtual double Score => 0; }
        [SearchSpace] public abstract partial record Settings : Empty
        {
            [LogUniform(1e-4, 1e-1)] public required partial double LearningRate { get; init; }
            [Choice("adam", "sgd")] public virtual partial string Optimizer { get; init; }
            [Layers(1, 3)] public partial Layers<Op> Body { get; init; }
        }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Chain : Settings { public override double Score => LearningRate; }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(8)] public partial record Long : Chain { [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; } }
        [SearchSpace] public abstract partial record Between : Long { [Choice(1, 2)] public partial int Seed { get; init; } }
        [SearchSpace] public partial record Outermost : Between { [Uniform(0, 1)] public partial double Momentum { get; init; } }
        """)]
    [TestCase("conditions and blocks on both sides of a derivation", """
        using NasDsl;
        namespace Derived;
        public enum Op { [Conv(3)] A, [Identity] B }
        [Block] public partial record Part { [Choice] public partial Op First { get; init; } [Choice(1, 2)] public partial int Times { get; init; } [Choice, Repeat(nameof(Times))] public partial Op Second { get; init; } }
        [SearchSpace] public abstract partial record Parts
        {
            [Choice("sgd", "adam")] public partial string Optimizer { get; init; }
            [When(nameof(Optimizer), "sgd"), Uniform(0, 1)] public partial double Momentum { get; init; }
            [Layers(1, 2)] public partial Layers<Part> Body { get; init; }
        }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Whole : Parts
        {
            [When(nameof(Optimizer), "adam"), Choice(0.9, 0.99)] public partial double Beta { get; init; }
            public partial Part Last { get; init; }
            [Choice] public partial Op? Perhaps { get; init; }
        }
        [SearchSpace] public sealed partial record More : Whole { [When(nameof(Beta), 0.9), Layers(0, 3)] public partial Layers<Op> Tail { get; init; } }
        """)]
    [TestCase("a stack whose settings its descendants add to, inside other types", """
        using NasDsl;
        public partial class Outer
        {
            protected enum Op { [Conv(3)] A, [Identity] B }
            [SearchSpace, Input(3, 32, 32), Classes(10), Stem(Multiplier = 3), Stack(nameof(Normal), Reduce = nameof(Reduce))]
            protected partial record Stacked
            {
                [Cell(Nodes = 2)] public partial Cell<Op> Normal { get; init; }
                [Cell(Nodes = 2)] public partial Cell<Op> Reduce { get; init; }
            }
        }
        public partial class Inner : Outer
        {
            [SearchSpace] private sealed partial record Tuned : Stacked { [LogUniform(1e-4, 1e-1)] public partial double Rate { get; init; } }
        }
        """)]
    [TestCase("keywords as names of containing types", """
        using NasDsl;
        namespace @event;
        public static partial class @class { internal partial record struct @struct { public partial interface @interface {
            public enum @enum { [Conv(3)] @new, [Identity] @default }
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record @namespace { [Choice] public partial @enum @enum1 { get; init; } [Cell(Nodes = 1)] public partial Cell<@enum> @checked { get; init; } }
            } } }
        """)]
    [TestCase("namespaces called System and NasDsl inside the user's", """
        using NasDsl;
        namespace User.System { public class Span; public class String; }
        namespace User.NasDsl { public class ISearchSpace; }
        namespace User.TorchSharp { public class Tensor; }
        namespace User
        {
            public enum Op { [Conv(3)] A, [Identity] B }
            [SearchSpace, Input(1, 8, 8), Classes(2)]
            public partial record Shadowed
            {
                [Layers(1, 2)] public partial Layers<Op> Body { get; init; }
                [Uniform(0, 1)] public partial double Rate { get; init; }
            }
        }
        """)]
    public void It_compiles_without_a_word(string what, string source) =>
        CleanOutput.Check(what, source);
}
