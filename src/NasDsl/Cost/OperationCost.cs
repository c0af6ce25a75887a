namespace NasDsl;

/// <summary>The cost of one candidate of a set at one place.</summary>
/// <param name="candidate">The candidate's token.</param>
/// <param name="inChannels">Channels (features) that come in.</param>
/// <param name="outChannels">Channels (features) that go out.</param>
/// <param name="stride">The stride.</param>
/// <param name="height">The input's height; 1 for vectors, the length of sequences.</param>
/// <param name="width">The input's width; 1 for vectors and sequences.</param>
public delegate NetworkCost OperationCost(int candidate, int inChannels, int outChannels, int stride, int height, int width);
