namespace NasDsl.NUnit.Shrinking;

/// <summary>Draws architectures and makes them smaller, whatever their space.</summary>
internal abstract class ArchitectureSource
{
    /// <summary>A source over a space that is known by its type alone.</summary>
    internal static ArchitectureSource Over(Type space) =>
        (ArchitectureSource)Activator.CreateInstance(typeof(ArchitectureSource<>).MakeGenericType(space), nonPublic: true)!;

    /// <summary>All admissible architectures, if the space has no more than this; else null.</summary>
    internal abstract IReadOnlyList<object>? All(int most);

    /// <summary>Draws one.</summary>
    internal abstract object Sample(RandomSource random);

    /// <summary>Admissible architectures that are smaller, those that are most so first.</summary>
    internal abstract IEnumerable<object> Smaller(object architecture);
}
