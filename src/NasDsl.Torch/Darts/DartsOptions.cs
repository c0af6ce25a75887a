namespace NasDsl.Torch;

/// <summary>The settings of a DARTS search; the defaults are the paper's for CIFAR-10 (arXiv 1806.09055, section 3 and its code).</summary>
public sealed record DartsOptions : SoftmaxSearchOptions;
