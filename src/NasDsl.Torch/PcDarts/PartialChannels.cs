namespace NasDsl.Torch;

/// <summary>How a mixture saves memory and time as PC-DARTS does (arXiv 1907.05737): only a part of the channels passes the candidates.</summary>
/// <param name="Parts">K: one K-th of the channels is mixed, at that width, and the others pass by. Where K does not divide a layer's channels, or
/// heads of attention do not divide the part, the next smaller number for which all of them do stands for it. A layer that changes its channels is mixed whole, since nothing could pass it by.</param>
/// <param name="NormalizesEdges">Whether the edges into each node of a cell are weighed by the softmax of parameters β of their own.</param>
public sealed record PartialChannels(int Parts, bool NormalizesEdges = true);
