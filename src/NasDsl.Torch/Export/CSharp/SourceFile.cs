using System.Text;

namespace NasDsl.Torch;

/// <summary>A network as one C# file that needs TorchSharp alone.</summary>
internal static class SourceFile
{
    // It reads what SafetensorsFile reads, once more and for weights alone: whoever has the file has no NasDsl.
    private const string Loader = """
        /// <summary>Reads weights from the safetensors format: the length of a JSON header, the header, and the numbers.</summary>
        file static class Safetensors
        {
            public static void Load(Module module, string path)
            {
                using FileStream file = File.OpenRead(path);
                byte[] length = new byte[sizeof(ulong)];
                file.ReadExactly(length);
                byte[] header = new byte[BinaryPrimitives.ReadUInt64LittleEndian(length)];
                file.ReadExactly(header);
                using JsonDocument index = JsonDocument.Parse(header);
                long start = file.Position;
                using var withoutGradients = no_grad();
                using DisposeScope scope = NewDisposeScope();
                foreach ((string name, Tensor target) in module.state_dict())
                {
                    if (!index.RootElement.TryGetProperty(name, out JsonElement entry))
                    {
                        throw new InvalidDataException($"{path} has no '{name}'.");
                    }

                    long[] shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
                    if (!shape.SequenceEqual(target.shape))
                    {
                        throw new InvalidDataException($"'{name}' has the shape [{string.Join(", ", shape)}] in {path}, here [{string.Join(", ", target.shape)}].");
                    }

                    Tensor stored = empty(shape, dtype: TypeOf(entry.GetProperty("dtype").GetString()), device: CPU);
                    file.Position = start + entry.GetProperty("data_offsets")[0].GetInt64();
                    stored.ReadBytesFromStream(file);
                    target.copy_(stored);
                }
            }

            private static ScalarType TypeOf(string? name) => name switch
            {
                "F32" => ScalarType.Float32,
                "F64" => ScalarType.Float64,
                "F16" => ScalarType.Float16,
                "BF16" => ScalarType.BFloat16,
                "I64" => ScalarType.Int64,
                _ => throw new InvalidDataException($"Numbers of the type {name} are not read."),
            };
        }

        """;

    /// <summary>Writes the file.</summary>
    /// <param name="graph">What the network computes.</param>
    /// <param name="options">Names.</param>
    /// <param name="card">What is known of the architecture.</param>
    /// <param name="genotype">The architecture as a C# expression.</param>
    public static string Write(NetworkGraph graph, CSharpOptions options, ArchitectureCard card, string genotype)
    {
        string name = options.ClassName ?? DefaultName(card.Space);
        if (!SourceText.IsName(name, mayHaveDots: false))
        {
            throw new ArgumentException($"'{name}' cannot be the name of a class: letters, digits and underscores can.", nameof(options));
        }

        if (options.Namespace is { } space && !SourceText.IsName(space, mayHaveDots: true))
        {
            throw new ArgumentException($"'{space}' cannot be a namespace: names with dots between them can.", nameof(options));
        }

        SourceClasses classes = new([name, .. SourceText.UsedNames]);
        SourceClass network = new(graph.Root, classes);
        StringBuilder text = new();
        text.Append("// An architecture of ").Append(card.Space).Append(" (fingerprint ").Append(card.Fingerprint);
        text.Append("), found by NasDsl. It needs the package TorchSharp alone:\n//\n");
        foreach (string line in genotype.Split('\n'))
        {
            text.Append(line.Length == 0 ? "//" : "//     ").Append(line).Append('\n');
        }

        text.Append("#nullable enable\n\n");
        text.Append("using System.Buffers.Binary;\nusing System.IO;\nusing System.Linq;\nusing System.Text.Json;\nusing TorchSharp;\nusing TorchSharp.Modules;\n");
        text.Append(network.HasComponentNames || classes.HaveComponentNames ? "using TorchSharp.Utils;\n" : "");
        text.Append("using static TorchSharp.torch;\nusing static TorchSharp.torch.nn;\n\n");
        text.Append(options.Namespace is null ? "" : $"namespace {options.Namespace};\n\n");
        text.Append(network.Text(name, "public sealed", Summary(graph, card), LoadMember(name)));
        foreach (string part in classes.Texts.Append(Loader))
        {
            text.Append('\n').Append(part);
        }

        return text.ToString();
    }

    private static string DefaultName(string space) =>
        (space.EndsWith("Space", StringComparison.Ordinal) && space.Length > "Space".Length ? space[..^"Space".Length] : space) + "Network";

    private static List<string> Summary(NetworkGraph graph, ArchitectureCard card)
    {
        List<string> figures = [];
        if (card.Parameters is { } parameters)
        {
            figures.Add(FormattableString.Invariant($"{parameters:N0} parameters"));
        }

        if (card.MultiplyAdds is { } multiplyAdds)
        {
            figures.Add(FormattableString.Invariant($"{multiplyAdds:N0} multiply-adds"));
        }

        if (card.Score is { } score)
        {
            figures.Add(FormattableString.Invariant($"score {score}"));
        }

        string shapes = $"From (batch, {string.Join(", ", graph.Input.Shape)}) to (batch, {string.Join(", ", graph.Output.Shape)}) logits";
        return [$"{shapes}{(figures.Count == 0 ? "" : "; " + string.Join(", ", figures))}."];
    }

    private static string[] LoadMember(string name) =>
    [
        "",
        "/// <summary>Builds the network with the weights of a safetensors file, ready to be evaluated.</summary>",
        $"public static {name} FromFile(string path)",
        "{",
        $"    var network = new {name}();",
        "    Safetensors.Load(network, path);",
        "    network.eval();",
        "    return network;",
        "}",
    ];
}
