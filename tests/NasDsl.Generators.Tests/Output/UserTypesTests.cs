namespace NasDsl.Generators.Tests.Output;

/// <summary>Modules and JSON converters of the user's own: what is emitted compiles without a word from the compiler, documentation warnings included.</summary>
public class UserTypesTests
{
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
    public void It_compiles_without_a_word(string what, string source) =>
        CleanOutput.Check(what, source);
}
