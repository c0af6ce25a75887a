namespace NasDsl.Generators.Model;

/// <summary>The stem; without <see cref="Channels"/> its width is <see cref="Multiplier"/> times the stack's channels.</summary>
internal sealed record StemModel(SizeModel? Channels, int Multiplier, int Kernel, int Stride, bool Activation);
