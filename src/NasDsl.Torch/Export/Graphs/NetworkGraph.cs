using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>What a network of one architecture computes in evaluation mode, step by step.</summary>
/// <param name="Root">The network's own steps: one for each of its parts.</param>
internal sealed record NetworkGraph(GraphScope Root)
{
    /// <summary>What comes in.</summary>
    public GraphValue Input => Root.Inputs[0];

    /// <summary>What goes out.</summary>
    public GraphValue Output => Root.Output;

    /// <summary>Describes a network whose parts stand in series, in the order in which they are registered, as those of every built network do.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputShape">The shape of one example.</param>
    /// <exception cref="ExportException">A part does not say what it computes.</exception>
    public static NetworkGraph Of(Module network, ReadOnlySpan<int> inputShape)
    {
        GraphScope scope = new("");
        scope.Inputs.Add(new GraphValue(inputShape.ToArray()));
        GraphBuilder graph = new(new GraphPaths(network), scope);
        GraphValue x = scope.Inputs[0];
        foreach ((string name, Module part) in network.named_children())
        {
            x = part is IExportable exportable
                ? graph.Call(exportable, x)
                : throw new ExportException($"'{name}', a {part.GetType().Name}, does not say what it computes: implement IExportable on it.");
        }

        scope.Output = x;
        return new NetworkGraph(scope);
    }
}
