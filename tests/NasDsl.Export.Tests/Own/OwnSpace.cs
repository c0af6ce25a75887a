using NasDsl.Torch;

namespace NasDsl.Export.Tests;

/// <summary>Modules of a user's own: one that describes itself, one that does not, one that describes something else.</summary>
public enum OwnOp
{
    [Op<RichConv>] Rich,
    [Op<MuteConv>] Mute,
    [Op<WrongConv>] Wrong,
}

/// <summary>One module of a user's own.</summary>
[SearchSpace, Input(2, 7, 6), Classes(3), Stem(4)]
public partial record OwnSpace
{
    /// <summary>The module.</summary>
    [Choice, Channels(6)] public partial OwnOp First { get; init; }
}
