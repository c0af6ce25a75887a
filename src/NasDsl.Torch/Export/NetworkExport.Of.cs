using System.Globalization;
using System.Text;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>A network of one architecture that is taken away; <see cref="NetworkExport.Of"/> makes it.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class NetworkExport<S>
    where S : class, INetworkSpace<S>
{
    private readonly BuiltNetwork<S> _network;

    internal NetworkExport(BuiltNetwork<S> network, ArchitectureCard? card)
    {
        _network = network;
        ArchitectureCard own = ArchitectureCard.Of(network.Architecture);
        if (card is not null && (card.Space != own.Space || card.Fingerprint != own.Fingerprint || !card.Read<S>().Equals(network.Architecture)))
        {
            throw new ArgumentException($"The card is of another architecture of {card.Space} than the network.", nameof(card));
        }

        // A stack can be built on other cells and channels than its space declares: then its cost is not the architecture's.
        long parameters = network.parameters().Sum(static parameter => parameter.numel());
        Card = (card ?? own) with { Parameters = parameters, MultiplyAdds = parameters == own.Parameters ? own.MultiplyAdds : null };
    }

    /// <summary>What is known of the architecture; the parameters are the network's.</summary>
    public ArchitectureCard Card { get; }

    /// <summary>Writes parameters and batch-norm statistics to a safetensors file, whose metadata hold space, fingerprint and architecture.</summary>
    public void ToSafetensors(string path) => _network.SaveSafetensors(path, Metadata());

    /// <summary>Writes the architecture, its fingerprint and its figures to a JSON file.</summary>
    public void ToJson(string path) => Card.Save(path);

    /// <summary>
    /// Writes the network to a C# file that needs TorchSharp alone (of .NET 8 or later): a class whose fields are named as the decisions, and which reads its weights
    /// from what <see cref="ToSafetensors"/> wrote.
    /// </summary>
    /// <exception cref="ExportException">A module of your own does not say what it computes; the message names it.</exception>
    public void ToCSharp(string path, CSharpOptions? options = null)
    {
        byte[] source = Encoding.UTF8.GetBytes(ToCSharp(options));
        AtomicFile.Write(path, stream => stream.Write(source));
    }

    /// <summary>The text of that file.</summary>
    /// <exception cref="ExportException">A module of your own does not say what it computes; the message names it.</exception>
    public string ToCSharp(CSharpOptions? options = null) =>
        SourceFile.Write(Describe(), options ?? new CSharpOptions(), Card, _network.Architecture.ToString("C#", CultureInfo.InvariantCulture));

    /// <summary>
    /// Writes the network to an ONNX model (opset 17) with the input <c>input</c>, the output <c>logits</c>, any batch size, and float32 weights under the names that the
    /// network knows them by. Its metadata hold space, fingerprint and architecture, and the score where one is known.
    /// </summary>
    /// <exception cref="ExportException">A module of your own does not say what it computes (the message names it), or the weights have more than 2 GB.</exception>
    public void ToOnnx(string path)
    {
        if (!OnnxFile.Fits(Card.Parameters!.Value))
        {
            throw new ExportException(
                $"{Card.Parameters} parameters have more than 2 GB as float32, which is all that an ONNX file holds. ToSafetensors and ToCSharp know no such end.");
        }

        NetworkGraph graph = Describe();
        Dictionary<string, string> metadata = Metadata();
        if (Card.Score is { } score)
        {
            metadata.Add("score", score.ToString("R", CultureInfo.InvariantCulture));
        }

        AtomicFile.Write(path, stream => OnnxFile.Write(stream, graph, S.SpaceName, metadata));
    }

    private NetworkGraph Describe() => NetworkGraph.Of(_network, S.InputShape);

    private Dictionary<string, string> Metadata() => new()
    {
        ["space"] = Card.Space,
        ["fingerprint"] = Card.Fingerprint,
        ["architecture"] = Card.Architecture,
        ["genotype"] = _network.Architecture.ToString() ?? "",
    };
}
