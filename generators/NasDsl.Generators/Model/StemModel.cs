namespace NasDsl.Generators.Model;

/// <summary>The stem; without <see cref="Channels"/> its width is <see cref="Multiplier"/> times the stack's channels.</summary>
internal sealed record StemModel(SizeModel? Channels, int Multiplier, int Kernel, int Stride, bool Activation)
{
    /// <summary>Whether vectors for the positions are learned; in a Transformer only.</summary>
    public bool Positions { get; init; }
}
