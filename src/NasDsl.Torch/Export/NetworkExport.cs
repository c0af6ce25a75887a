using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Takes a found network away: as C#, as ONNX, its weights as safetensors, its architecture as JSON.</summary>
/// <example>
/// <code>
/// var winner = NetworkExport.Of(architecture, network, ArchitectureCard.Of(architecture) with { Score = 0.93 });
/// winner.ToSafetensors("winner.safetensors");
/// winner.ToCSharp("Winner.cs");
/// winner.ToOnnx("winner.onnx");
/// winner.ToJson("winner.json");
/// </code>
/// </example>
public static class NetworkExport
{
    /// <summary>Begins an export.</summary>
    /// <typeparam name="S">The space.</typeparam>
    /// <param name="architecture">The architecture.</param>
    /// <param name="network">Its network, with the weights that should go along. It is neither changed nor disposed.</param>
    /// <param name="card">What is known of the architecture; null for what it tells itself.</param>
    /// <exception cref="ArgumentException">The network was built from another architecture, or the card is another's.</exception>
    public static NetworkExport<S> Of<S>(S architecture, Module<Tensor, Tensor> network, ArchitectureCard? card = null)
        where S : class, INetworkSpace<S>
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return new NetworkExport<S>(BuiltNetwork<S>.Require<BuiltNetwork<S>>(network, architecture), card);
    }
}
