namespace NasDsl.Torch;

/// <summary>One path a step, each drawn by the space itself: Guo et al., "Single Path One-Shot", ECCV 2020, arXiv 1904.00420.</summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class UniformPaths<S> : IPathSampler<S>, IResumable
    where S : class, ISearchSpace<S>
{
    private readonly RandomSource _random;

    /// <summary>Paths that <paramref name="random"/> determines.</summary>
    public UniformPaths(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
    }

    /// <inheritdoc/>
    public int PathsPerStep => 1;

    /// <inheritdoc/>
    public S Next() => S.Sample(_random);

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Section("uniform paths");
        writer.Write(_random);
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        reader.Section("uniform paths");
        reader.Read(_random);
    }
}
