namespace NasDsl;

/// <summary>A space whose architectures are networks, so that each has a cost.</summary>
public interface INetworkCost
{
    /// <summary>Parameters and multiply-adds of the network that <c>Build</c> makes of this architecture, in closed form.</summary>
    NetworkCost Cost();
}
