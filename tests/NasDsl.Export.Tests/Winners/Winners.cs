using NasDsl.Spaces;

namespace NasDsl.Export.Tests;

/// <summary>Networks of all kinds of spaces, each made anew by its function.</summary>
internal static class Winners
{
    public static IReadOnlyList<Func<Winner>> All { get; } =
    [
        .. Seeds(1, Winner.Of<FashionSpace>),
        .. Seeds(1, Winner.Of<SmallMacroSpace>),
        .. Seeds(2, Winner.Of<FixedChainSpace>),
        .. Seeds(1, Winner.Of<BlockSpace>),
        .. Seeds(2, Winner.Of<ConditionalSpace>),
        .. Seeds(2, Winner.Of<LinkedSpace>),
        .. Seeds(1, Winner.Of<EnasMacroSpace>),
        .. Seeds(2, Winner.Of<ElasticSpace>),
        .. Seeds(1, Winner.Of<BranchingSpace>),
        .. Seeds(1, Winner.Of<SharedSizesSpace>),
        .. Seeds(2, static seed => Winner.OfStack<DartsSpace>(seed, cells: 5, channels: 4)),
        .. Seeds(2, static seed => Winner.OfStack<Bench201Space>(seed, cells: 4, channels: 4)),
        .. Seeds(1, Winner.Of<RepeatInputsSpace>),
        .. Seeds(1, Winner.Of<SettledStackSpace>),
        .. Seeds(1, Winner.Of<VectorSpace>),
        .. Seeds(1, Winner.Of<LinkedVectorSpace>),
        .. Seeds(2, Winner.Of<FixedSequenceSpace>),
        .. Seeds(2, Winner.Of<ElasticSequenceSpace>),
        .. Seeds(1, Winner.Of<LinkedSequenceSpace>),
        .. Seeds(1, Winner.Of<SignalSpace>),
        .. Seeds(1, Winner.Of<TransformerSpace>),
        .. Seeds(1, Winner.Of<AutoFormerSpace>),
        static () => Winner.Of(new OwnSpace { First = OwnOp.Rich }, seed: 1, static architecture => architecture.Build()),
        .. Seeds(1, Winner.Of<SetSpace>),
    ];

    private static IEnumerable<Func<Winner>> Seeds(int count, Func<ulong, Winner> create) =>
        Enumerable.Range(1, count).Select(seed => (Func<Winner>)(() => create((ulong)seed)));
}
