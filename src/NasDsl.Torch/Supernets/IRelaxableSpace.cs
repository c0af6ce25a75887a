namespace NasDsl.Torch;

/// <summary>A space all of whose network decisions can be relaxed to a mixture, as DARTS needs.</summary>
/// <typeparam name="TSelf">The space's own type.</typeparam>
public interface IRelaxableSpace<TSelf> : INetworkSpace<TSelf>
    where TSelf : class, IRelaxableSpace<TSelf>
{
    /// <summary>Builds the α-weighted mixture with fresh weights.</summary>
    /// <param name="options">Where and in which precision.</param>
    /// <param name="random">Draws the architecture parameters: 10⁻³ times a standard normal.</param>
    static abstract MixtureSupernet<TSelf> CreateMixtureSupernet(RandomSource random, BuildOptions? options = null);
}
