namespace NasDsl.Generators.Emission;

/// <summary>Names of the runtime in emitted networks.</summary>
internal static class Torch
{
    /// <summary>The namespace of networks and supernets, with a dot.</summary>
    public const string Library = "global::NasDsl.Torch.";

    public const string Tensor = "global::TorchSharp.torch.Tensor";

    public const string Module = "global::TorchSharp.torch.nn.Module<global::TorchSharp.torch.Tensor, global::TorchSharp.torch.Tensor>";

    public const string Scope = "using global::TorchSharp.DisposeScope scope = global::TorchSharp.torch.NewDisposeScope();";
}
