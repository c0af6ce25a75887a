namespace NasDsl.Generators.Tests.Output;

/// <summary>Declarations of every breadth, values at their limits, one and many: what is emitted compiles without a word from the compiler, documentation warnings included.</summary>
public class AwkwardValuesTests
{
    [TestCase("the breadth of the language", "")]
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
    [TestCase("cells that are there by turns, of different widths, which no later part asks for", """
        using NasDsl;
        public enum Kind { Narrow, Broad }
        public enum CellOp { [Identity] Skip, [MaxPool(3)] Max3, [Conv(3)] Conv3 }
        [SearchSpace, Input(2, 6, 10), Classes(2)] public partial record Turns
        {
            [Choice(Kind.Narrow, Kind.Broad)] public partial Kind Style { get; init; }
            [When(nameof(Style), Kind.Broad), Cell(Nodes = 1, Wiring = Wiring.Dense), Channels(6)] public partial Cell<CellOp> Broad { get; init; }
            [When(nameof(Style), Kind.Narrow), Cell(Nodes = 3), Stride(1), Repeat(2)] public partial Cell<CellOp> Narrow { get; init; }
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
    [TestCase("what is obsolete or experimental under an id of its own", """
        #pragma warning disable OLD1, NEW1
        using System;
        using System.Diagnostics.CodeAnalysis;
        using NasDsl;
        public enum Op { [Conv(3)] A, [Obsolete("slow", DiagnosticId = "OLD1"), Identity] B, [Experimental("NEW1"), Conv(5)] C }
        [Experimental("NEW1")] public enum Other { [Conv(3)] A, [Identity] B }
        [Obsolete("", DiagnosticId = "OLD1")] public enum Mode { Slow, Fast }
        [Block, Experimental("NEW2")] public partial record Part { [Choice] public partial Other First { get; init; } }
        [SearchSpace, Experimental("NEW3")] public abstract partial record Base { [Choice] public partial Op First { get; init; } }
        #pragma warning disable NEW2, NEW3
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Fresh : Base
        {
            [Experimental("NEW4"), Layers(1, 2)] public partial Layers<Op> Body { get; init; }
            [Layers(1, 2)] public partial Layers<Part> Parts { get; init; }
            [Choice(Mode.Slow, Mode.Fast)] public partial Mode Mode { get; init; }
            [Obsolete("", DiagnosticId = "no identifier"), Cell(Nodes = 2)] public partial Cell<Other> Top { get; init; }
            [Constraint, Experimental("NEW5")] public static bool Holds(Fresh value) => value is not null;
        }
        """)]
    [TestCase("modules that are obsolete or experimental under an id of their own", """
        #pragma warning disable OLD1, NEW1, NEW2
        using System;
        using System.Diagnostics.CodeAnalysis;
        using NasDsl;
        using TorchSharp;
        [Obsolete("", DiagnosticId = "OLD1")] public sealed class Old() : torch.nn.Module<torch.Tensor, torch.Tensor>("Old") { public override torch.Tensor forward(torch.Tensor input) => input; }
        [Experimental("NEW1")] public class Key;
        public sealed class New<T> : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            [Experimental("NEW2")] public New(Type key) : base("New") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public sealed class Two : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            [Obsolete("", true)] public Two(int inChannels, int outChannels) : base("Two") { }
            public Two(int inChannels) : base("Two") { }
            public override torch.Tensor forward(torch.Tensor input) => input;
        }
        public enum Op { [Op<Old>] A, [Op<New<Key>>(typeof(int))] B, [Op<New<int>>(typeof(Key[]))] C, [Op<Two>] D }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Made { [Choice] public partial Op First { get; init; } }
        """)]
    [TestCase("an assembly that complies with the CLS", """
        using System;
        using NasDsl;
        [assembly: CLSCompliant(true)]
        namespace Compliant;
        [SearchSpace] public abstract partial record Base { [CLSCompliant(false), Uniform(0u, 9u)] public partial uint Unsigned { get; init; } }
        [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record Space : Base
        {
            [Layers(1, 20), CLSCompliant(false)] public partial Layers<Op> Body { get; init; }
            [Cell(Nodes = 2), CLSCompliant(false)] public partial Cell<Op> Top { get; init; }
            [Uniform(0, 1)] public partial double Rate { get; init; }
        }
        public enum Op { [Conv(3)] A, [Identity] B }
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
    public void It_compiles_without_a_word(string what, string source) =>
        CleanOutput.Check(what, source.Length == 0 ? SampleSpaces.All : [source]);
}
