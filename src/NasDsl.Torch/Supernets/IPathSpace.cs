namespace NasDsl.Torch;

/// <summary>A space with a weight-sharing network of which one architecture at a time is active.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface IPathSpace<TSelf> : INetworkSpace<TSelf>
    where TSelf : class, IPathSpace<TSelf>
{
    /// <summary>Builds the supernet with fresh weights.</summary>
    static abstract PathSupernet<TSelf> CreatePathSupernet(BuildOptions? options = null);
}
