using TorchSharp.Modules;

namespace NasDsl.Torch;

/// <summary>The weights of a controller, in the order in which they are drawn.</summary>
/// <param name="Embedding">Row 0 is the start, row v + 1 token v of the vocabulary; (vocabulary + 1, hidden).</param>
/// <param name="InputWeight">The LSTM's, in libtorch's order of gates; (4·hidden, hidden).</param>
/// <param name="HiddenWeight">The same shape.</param>
/// <param name="InputBias">(4·hidden).</param>
/// <param name="HiddenBias">(4·hidden).</param>
/// <param name="OutputWeight">The softmax's; (vocabulary, hidden).</param>
/// <param name="OutputBias">(vocabulary).</param>
/// <param name="Anchor">W₁ of the attention, (hidden, hidden); null where nothing is decided by it.</param>
/// <param name="Query">W₂, the same shape.</param>
/// <param name="Score">v, (hidden).</param>
internal sealed record ControllerWeights(
    Parameter Embedding,
    Parameter InputWeight,
    Parameter HiddenWeight,
    Parameter InputBias,
    Parameter HiddenBias,
    Parameter OutputWeight,
    Parameter OutputBias,
    Parameter? Anchor,
    Parameter? Query,
    Parameter? Score);
