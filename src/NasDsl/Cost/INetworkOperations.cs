namespace NasDsl;

/// <summary>A space that tells of which operations the network of an architecture consists, and at which shapes each of them works, without building it.</summary>
public interface INetworkOperations
{
    /// <summary>Shows the visitor every operation of this architecture's network, in the order in which the network registers them: the stem, the layers (of a
    /// cell first what brings its inputs to its channels, then each node's edges), the head and the classifier.</summary>
    void VisitOperations(IOperationVisitor visitor);
}
