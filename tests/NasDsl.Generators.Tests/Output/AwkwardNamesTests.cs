namespace NasDsl.Generators.Tests.Output;

/// <summary>Names as awkward as C# allows: what is emitted compiles without a word from the compiler, documentation warnings included.</summary>
public class AwkwardNamesTests
{
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
    public void It_compiles_without_a_word(string what, string source) =>
        CleanOutput.Check(what, source);
}
