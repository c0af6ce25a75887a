using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>The operations of a built network, each with its place: for what is to be measured, counted or shown of each.</summary>
public static class NetworkOperations
{
    /// <summary>Pairs the operations of an architecture's network with the places that the architecture tells of.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="network">What its <c>Build</c> gave, at the declared size of a stack.</param>
    /// <exception cref="InvalidOperationException">They do not match: the network was built from something else.</exception>
    public static IReadOnlyList<(OperationPlace Place, Operation Operation)> Of<S>(S architecture, Module network)
        where S : class, ISearchSpace<S>, INetworkOperations
    {
        ArgumentNullException.ThrowIfNull(architecture);
        ArgumentNullException.ThrowIfNull(network);
        var places = new Places();
        architecture.VisitOperations(places);
        List<Operation> operations = [];
        Collect(network, operations);
        if (operations.Count != places.All.Count)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{S.SpaceName} tells of {places.All.Count} operations, and the network has {operations.Count}."));
        }

        List<(OperationPlace, Operation)> pairs = [];
        for (int i = 0; i < operations.Count; i++)
        {
            OperationPlace place = places.All[i];
            if (operations[i].Shape != new LayerShape(place.Input.Channels, place.OutChannels, place.Stride))
            {
                throw new InvalidOperationException($"{S.SpaceName} tells of {place}, and the network has {operations[i].GetName()} at {operations[i].Shape}.");
            }

            pairs.Add((place, operations[i]));
        }

        return pairs;
    }

    // What an operation is made of is its own affair.
    private static void Collect(Module module, List<Operation> operations)
    {
        foreach ((_, Module child) in module.named_children())
        {
            if (child is Operation operation)
            {
                operations.Add(operation);
            }
            else
            {
                Collect(child, operations);
            }
        }
    }

    private sealed class Places : IOperationVisitor
    {
        public List<OperationPlace> All { get; } = [];

        public void Visit(in OperationPlace place) => All.Add(place);
    }
}
