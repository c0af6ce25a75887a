using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Tests.Output;

/// <summary>Declarations as awkward as C# allows: what is emitted compiles without a word from the compiler, documentation warnings included.</summary>
public class TortureTests
{
    [TestCase("the breadth of the language", "")]
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
    [TestCase("keywords as names", """
        using NasDsl;
        namespace @namespace.@class;
        public enum @enum { [Conv(3)] @if, [Identity] @else, [Conv(1)] @void }
        public enum @struct { @true, @false }
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record @record
        {
            [Choice] public partial @enum @switch { get; init; }
            [Layers(1, 2), Channels(nameof(@int))] public partial Layers<@enum> @foreach { get; init; }
            [Cell(Nodes = 2)] public partial Cell<@enum> @base { get; init; }
            [Choice(8, 16)] public partial int @int { get; init; }
            [Choice(@struct.@true, @struct.@false)] public partial @struct @params { get; init; }
            [Uniform(0, 1)] public partial double @event { get; init; }
            [Choice(1, 2)] public partial int @value { get; init; }
            [Choice(1, 2)] public partial int @field { get; init; }
        }
        """)]
    [TestCase("skip links under awkward names, alone, under a condition and in a block", """
        using NasDsl;
        namespace Linked;
        public enum @if { [Conv(3)] @else, [Identity] layer }
        [Block] public partial record Layers { [Layers(0, 2, SkipLinks = true)] public partial Layers<@if> @for { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(nameof(channels))]
        public partial record Linked
        {
            [Choice(4, 8)] public partial int channels { get; init; }
            [Layers(2, 4, SkipLinks = true)] public partial Layers<@if> @while { get; init; }
            [Choice(true, false)] public partial bool tokens { get; init; }
            [When(nameof(tokens), true), Layers(3, 3, SkipLinks = true)] public partial Layers<@if> depth { get; init; }
            [NasDsl.Layers(1, 2)] public partial Layers<Layers> Blocks { get; init; }
        }
        """)]
    [TestCase("names that emitted code uses itself", """
        using NasDsl;
        namespace Names;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(nameof(channels))]
        public partial record Shadows
        {
            [Choice(1, 2)] public partial int random { get; init; }
            [Choice(1, 2)] public partial int tokens { get; init; }
            [Choice(1, 2)] public partial int numbers { get; init; }
            [Choice(1, 2)] public partial int result { get; init; }
            [Choice(1, 2)] public partial int text { get; init; }
            [Choice(1, 2)] public partial int index { get; init; }
            [Choice(1, 2)] public partial int other { get; init; }
            [Choice(1, 2)] public partial int first { get; init; }
            [Choice(1, 2)] public partial int second { get; init; }
            [Choice(1, 2)] public partial int reader { get; init; }
            [Choice(1, 2)] public partial int writer { get; init; }
            [Choice(1, 2)] public partial int options { get; init; }
            [Choice(1, 2)] public partial int prefix { get; init; }
            [Choice(1, 2)] public partial int destination { get; init; }
            [Choice(8, 16)] public partial int channels { get; init; }
            [Choice] public partial Op input { get; init; }
            [Layers(1, 3)] public partial Layers<Op> layers { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> cell { get; init; }
            [Uniform(0, 1)] public partial double System { get; init; }
            [Uniform(0, 1)] public partial double NasDsl { get; init; }
            [Uniform(0, 1)] public partial double TorchSharp { get; init; }
        }
        """)]
    [TestCase("names that differ in case alone", """
        using NasDsl;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Twins
        {
            [Choice(1, 2)] public partial int Width { get; init; }
            [Choice(1, 2)] public partial int width { get; init; }
            [Uniform(0, 1)] public partial double Rate { get; init; }
            [Uniform(0, 1)] public partial double rate { get; init; }
            [Layers(1, 2)] public partial Layers<Op> Body { get; init; }
            [Layers(1, 2)] public partial Layers<Op> body { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> top { get; init; }
        }
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
    [TestCase("required, virtual and new decisions, in two parts", """
        using NasDsl;
        [SearchSpace] public partial record Modified
        {
            [Choice(1, 2)] public required partial int Must { get; init; }
            [Choice(1, 2)] public virtual partial int May { get; init; }
        }
        public partial record Modified
        {
            [Choice(1, 2)] protected internal partial int Mine { get; init; }
            [Uniform(0, 1)] public required partial double Rate { get; init; }
        }
        """)]
    [TestCase("enums of every size, with negative and large numbers", """
        using NasDsl;
        public enum Small : sbyte { [Conv(3)] A = -5, [Identity] B = 100 }
        public enum Large : ulong { [Conv(3)] A = ulong.MaxValue, [Identity] B = 1 }
        public enum Wide : long { [Conv(3)] A = long.MinValue, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Sizes
        {
            [Choice] public partial Small S { get; init; }
            [Layers(1, 3)] public partial Layers<Large> L { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Wide> W { get; init; }
        }
        """)]
    [TestCase("numbers of every type at their limits", """
        using NasDsl;
        [SearchSpace] public partial record Numbers
        {
            [Choice(sbyte.MinValue, sbyte.MaxValue)] public partial sbyte A { get; init; }
            [Choice(byte.MinValue, byte.MaxValue)] public partial byte B { get; init; }
            [Choice(short.MinValue, short.MaxValue)] public partial short C { get; init; }
            [Choice(ushort.MinValue, ushort.MaxValue)] public partial ushort D { get; init; }
            [Choice(int.MinValue, int.MaxValue)] public partial int E { get; init; }
            [Choice(uint.MinValue, uint.MaxValue)] public partial uint F { get; init; }
            [Choice(long.MinValue, long.MaxValue)] public partial long G { get; init; }
            [Choice(ulong.MinValue, ulong.MaxValue)] public partial ulong H { get; init; }
            [Choice(float.MinValue, float.Epsilon, 0.1f)] public partial float I { get; init; }
            [Choice(double.MinValue, double.Epsilon, 0.1)] public partial double J { get; init; }
            [Choice(-1.5, 1e20, 3)] public partial decimal K { get; init; }
            [Choice("", "\"\\\n\u2028{}", "</summary>")] public partial string L { get; init; }
            [Choice('\'', '\0', '<')] public partial char M { get; init; }
            [LogUniform(1e-300, 1e300)] public partial double N { get; init; }
            [Uniform(-1e300, 1e300)] public partial double O { get; init; }
        }
        """)]
    [TestCase("one value alone", """
        using NasDsl;
        public enum Only { [Conv(3)] A }
        [SearchSpace, Input(1, 8, 8), Classes(1)] public partial record Single
        {
            [Choice] public partial Only First { get; init; }
            [Layers(2, 2)] public partial Layers<Only> Body { get; init; }
            [Cell(Nodes = 1, Predecessors = 1, Inputs = 1)] public partial Cell<Only> Top { get; init; }
            [Choice(5)] public partial int Five { get; init; }
        }
        """)]
    [TestCase("continuous numbers alone", """
        using NasDsl;
        [SearchSpace] public partial record Continuous { [Uniform(0, 1)] public partial double A { get; init; } [LogUniform(1, 2)] public partial double B { get; init; } }
        """)]
    [TestCase("many wide decisions", """
        using NasDsl;
        public enum Op { [Conv(1)] A, [Conv(3)] B, [Conv(5)] C, [SepConv(3)] D, [SepConv(5)] E, [DilConv(3)] F, [MaxPool(3)] G, [AvgPool(3)] H, [Identity] I }
        [SearchSpace, Input(3, 32, 32), Classes(10), Stem(16)] public partial record Wide
        {
            [Layers(0, 40)] public partial Layers<Op> Body { get; init; }
            [Cell(Nodes = 7)] public partial Cell<Op> Top { get; init; }
            [Cell(Nodes = 5, Inputs = 3, RepeatInputs = true)] public partial Cell<Op> Repeated { get; init; }
            [Cell(Nodes = 5, Wiring = Wiring.Dense)] public partial Cell<Op> Dense { get; init; }
            [Uniform(0, 4000)] public partial int Many { get; init; }
        }
        """)]
    [TestCase("modules of the user's own", """
        using NasDsl;
        using TorchSharp;
        namespace Own;
        public enum Mode { Fast, Slow }
        public sealed class Ghost : torch.nn.Module<torch.Tensor, torch.Tensor>, IOperationCost<Ghost>
        {
            public Ghost(int inChannels, int outChannels, int stride, double @ratio, Mode mode = Mode.Fast, string name = "") : base("Ghost") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
            public static NetworkCost CostAt(int inChannels, int outChannels, int stride, int height, int width, System.ReadOnlySpan<double> arguments) => default;
        }
        public sealed class Plain : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            public Plain() : base("Plain") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public enum Op { [Op<Ghost>(0.5, Mode.Slow, "x")] A, [Op<Ghost>(2)] B, [Conv(3)] C, [Op<Plain>] D }
        public enum Strided { [Op<Ghost>(2)] B, [Conv(3)] C }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record OwnSpace
        {
            [Choice, Stride(2), Channels(nameof(Width))] public partial Strided First { get; init; }
            [Layers(0, 2)] public partial Layers<Op> Body { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }
            [Choice(4, 8)] public partial int Width { get; init; }
        }
        """)]
    [TestCase("modules of which optional parameters are left out in the middle", """
        using NasDsl;
        using TorchSharp;
        namespace Own;
        public sealed class G : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            public G(int inChannels, int outChannels, double ratio = 0.5, int stride = 1) : base("G") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public sealed class L : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            public L(long inChannels, long outChannels, string name = "", long stride = 1) : base("L") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public sealed class R : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public R() : base("R") { Ratio = 1; }
            public required int Ratio { get; init; }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public enum Op { [Op<G>] A, [Op<G>(0.25)] B, [Op<L>] C }
        public enum Kept { [Op<R>] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record OwnSpace
        {
            [Choice, Stride(2), Channels(4)] public partial Op First { get; init; }
            [Choice] public partial Kept Second { get; init; }
        }
        """)]
    [TestCase("private modules inside a fixture of tests", """
        using NasDsl;
        using TorchSharp;
        public partial class Tests
        {
            private sealed class G(int inChannels, int outChannels) : torch.nn.Module<torch.Tensor, torch.Tensor>("G")
            {
                public int Total { get; } = inChannels + outChannels;
                public override torch.Tensor forward(torch.Tensor input) => input;
            }
            private enum Op { [Op<G>] A, [Conv(3)] B }
            [SearchSpace, Input(1, 8, 8), Classes(2)] private partial record S { [Choice] public partial Op X { get; init; } [Cell(Nodes = 2)] public partial Cell<Op> Y { get; init; } }
        }
        """)]
    [TestCase("sizes with names that emitted code uses itself", """
        using NasDsl;
        namespace Names;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(nameof(place)), Head(nameof(cost))]
        public partial record ShadowedSizes
        {
            [Choice(8, 16)] public partial int tokens { get; init; }
            [Choice(8, 16)] public partial long numbers { get; init; }
            [Choice(8, 16)] public partial int changed { get; init; }
            [Choice(1, 2)] public partial int counter { get; init; }
            [Choice(8, 16)] public partial int channels { get; init; }
            [Choice(1, 2)] public partial byte stride { get; init; }
            [Choice(8, 16)] public partial int place { get; init; }
            [Choice(8, 16)] public partial int cost { get; init; }
            [Layers(1, 3), Channels(nameof(tokens)), Stride(nameof(stride)), Repeat(nameof(counter))] public partial Layers<Op> A { get; init; }
            [Layers(1, 3), Channels(nameof(numbers)), Repeat(nameof(counter))] public partial Layers<Op> B { get; init; }
            [Layers(1, 3), Channels(nameof(changed)), Stride(nameof(counter))] public partial Layers<Op> C { get; init; }
            [Cell(Nodes = 2), Channels(nameof(channels))] public partial Cell<Op> D { get; init; }
        }
        """)]
    [TestCase("what is obsolete", """
        using System;
        using NasDsl;
        [Obsolete] public enum Op { [Conv(3)] A, [Obsolete("slow"), Identity] B }
        public enum Other { [Conv(3)] A, [Obsolete("slow")] [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Aged
        {
            [Obsolete("use Second"), Choice] public partial Other First { get; init; }
            [Choice] public partial Other Second { get; init; }
            [Obsolete, Choice(1, 2)] public partial int Width { get; init; }
            [Obsolete, Layers(1, 2)] public partial Layers<Op> Body { get; init; }
            [Obsolete, Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }
            [Obsolete, Uniform(0, 1)] public partial double Rate { get; init; }
        }
        """)]
    [TestCase("a JSON converter of the user's own", """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using NasDsl;
        public sealed class Own : JsonConverter<Written>
        {
            public override Written Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();
            public override void Write(Utf8JsonWriter writer, Written value, JsonSerializerOptions options) => writer.WriteNullValue();
        }
        [SearchSpace, JsonConverter(typeof(Own))] public partial record Written { [Choice(1, 2)] public partial int Width { get; init; } }
        """)]
    [TestCase("enums of one name, and the name that tells them apart", """
        using NasDsl;
        namespace A { public enum Op { [Conv(3)] X, [Identity] Y } }
        namespace B { public enum Op { [Conv(3)] X, [Identity] Y } public enum Op2 { [Conv(3)] X, [Identity] Y } }
        namespace C { public enum Op2 { [Conv(3)] X, [Identity] Y } public enum Op { [Conv(3)] X, [Identity] Y } }
        namespace User
        {
            [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Named
            {
                [Choice] public partial A.Op P { get; init; }
                [Choice] public partial B.Op2 Q { get; init; }
                [Choice] public partial B.Op R { get; init; }
                [Choice] public partial C.Op2 S { get; init; }
                [Layers(1, 2)] public partial Layers<C.Op> T { get; init; }
            }
        }
        """)]
    [TestCase("bounds and constraints with names that emitted code uses itself", """
        using System;
        using NasDsl;
        namespace Bounds.System;
        public enum Op { [Conv(3)] A, [Identity] B }
        public partial class @class
        {
            [SearchSpace, Input(1, 8, 8), Classes(2), MaxParameters(500), MaxMacs(60_000)] private partial record Architecture
            {
                [Layers(1, 3), Channels(nameof(cost))] public partial Layers<Op> tries { get; init; }
                [Choice(8, 16)] public partial int cost { get; init; }
                [Choice(8, 16)] public partial int drawn { get; init; }
                [Uniform(0, 1)] public partial double random { get; init; }
                [Constraint] private static bool @bool(Architecture value) => value.drawn > value.random;
                [Constraint, Obsolete("slow")] private static bool admissible(Architecture architecture) => architecture is not null;
            }
        }
        """)]
    [TestCase("names that would meet in emitted code", """
        using NasDsl;
        public enum PathSupernet { [Zero] None, [Conv(3)] A, [Identity] B }
        public enum MixtureSupernet { [Conv(3)] A, [Identity] B }
        public enum Op { [Zero] None, [Conv(3)] A, [Identity] B }
        public enum OpWithoutZero { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(4)] public partial record Meeting
        {
            [Cell(Nodes = 2)] public partial Cell<Op> Top { get; init; }
            [Choice] public partial PathSupernet2 TopSelection { get; init; }
            [Choice] public partial MixtureSupernet TopWeights { get; init; }
            [Layers(1, 2)] public partial Layers<MixtureSupernet> TopDepth { get; init; }
            [Cell(Nodes = 2)] public partial Cell<PathSupernet> TopPlan { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> _top { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> _ { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> _1 { get; init; }
            [Cell(Nodes = 2, Zero = ZeroRole.MixtureOnly)] public partial Cell<Op> top_2 { get; init; }
            [Layers(1, 2)] public partial Layers<MixtureSupernet> AB { get; init; }
            [Layers(1, 2)] public partial Layers<OpWithoutZero> aB { get; init; }
            [Layers(1, 30)] public partial Layers<OpWithoutZero> X { get; init; }
            [Layers(1, 90)] public partial Layers<OpWithoutZero> Long { get; init; }
            [Layers(1, 2)] public partial Layers<OpWithoutZero> LongWord0 { get; init; }
            [Choice] public partial OpWithoutZero Path { get; init; }
            [Choice] public partial OpWithoutZero Numbers { get; init; }
            [Uniform(0, 1)] public partial double Rate_ { get; init; }
            [Uniform(0, 1)] public partial double rate { get; init; }
            [Uniform(0, 1)] public partial double Rate { get; init; }
            [Uniform(0, 1)] public partial double _rate { get; init; }
            [Uniform(0, 1)] public partial double __ { get; init; }
            [Uniform(0, 1)] public partial double __1 { get; init; }
        }
        public enum PathSupernet2 { [Conv(3)] A, [Identity] B }
        """)]
    [TestCase("names of one stack that would meet", """
        using NasDsl;
        public enum Op { [Conv(3)] A, [Identity] B }
        [SearchSpace, Input(1, 8, 8), Classes(2), Stem(4), Stack(nameof(_cells), Reduce = nameof(Cells))] public partial record Stacked
        {
            [Cell(Nodes = 2)] public partial Cell<Op> Cells { get; init; }
            [Cell(Nodes = 2)] public partial Cell<Op> _cells { get; init; }
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
    [TestCase("elastic everything", """
        using NasDsl;
        public enum Op { [Conv(3)] A, [SepConv(3)] B, [DilConv(5)] C, [MBConv(3, 1)] D, [MBConv(5, 4)] E, [MaxPool(3)] F, [AvgPool(5)] G, [Identity] H, [Identity(Adapter = Adapter.FactorizedReduce)] I }
        [SearchSpace, Input(3, 40, 40), Classes(2), Stem(nameof(Width)), Head(nameof(Top))] public partial record Elastic
        {
            [Choice, Channels(nameof(Width)), Stride(nameof(Step)), Repeat(nameof(Times))] public partial Op First { get; init; }
            [Layers(1, 3), Channels(nameof(Top)), Stride(nameof(Step)), Repeat(nameof(Times))] public partial Layers<Op> Body { get; init; }
            [Cell(Nodes = 2), Channels(nameof(Width)), Stride(nameof(Step)), Repeat(nameof(Times))] public partial Cell<Op> Last { get; init; }
            [Choice(8, 16)] public partial int Width { get; init; }
            [Uniform(4, 12, Step = 4)] public partial int Top { get; init; }
            [Choice(1, 2)] public partial byte Step { get; init; }
            [Uniform(1, 3)] public partial int Times { get; init; }
        }
        """)]
    public void It_compiles_without_a_word(string what, string source)
    {
        string[] sources = source.Length == 0 ? SampleSpaces.All : [source];
        foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
        {
            foreach (bool withTorch in (bool[])[true, false])
            {
                if (!withTorch && source.Contains("TorchSharp;"))
                {
                    continue;
                }

                AssertCompiles(what, TestCompilation.Create(sources, nullable, withTorch));
            }
        }
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("sv-SE")]
    [TestCase("ar-SA")]
    public void The_culture_changes_no_output(string culture)
    {
        IReadOnlyDictionary<string, string> expected = GeneratorRun.Of(SampleSpaces.All).Sources;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(GeneratorRun.Of(SampleSpaces.All).Sources, Is.EquivalentTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Emitted_text_has_line_feeds_alone_and_names_everything_globally()
    {
        foreach ((string name, string text) in GeneratorRun.Of(SampleSpaces.All).Sources)
        {
            Assert.That(text, Does.StartWith("// <auto-generated/>\n#nullable enable\n").And.Not.Contains("\r").And.Not.Contains("\t"), name);
            Assert.That(text, Does.EndWith("}\n").And.Not.Contains(" \n"), name);
        }
    }

    private static void AssertCompiles(string what, CSharpCompilation compilation)
    {
        GeneratorRun run = GeneratorRun.Of(compilation);
        ImmutableArray<Diagnostic> diagnostics = run.CompilerDiagnostics;
        Assert.That(diagnostics, Is.Empty, $"{what}\n{string.Join('\n', diagnostics.Take(5).Select(Show))}");
        Assert.That(run.Sources.Keys, Has.None.EndsWith("Invalid.g.cs"), what);
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
