namespace NasDsl.NUnit.Shrinking;

/// <summary>Draws the arguments of a test over architectures.</summary>
internal sealed class ArchitectureDraws
{
    // In a space with few more architectures than are asked for, the last new ones are long in coming.
    private const int DrawsForEach = 20;

    private readonly IReadOnlyList<Type> _types;
    private readonly object?[] _given;
    private readonly int _count;

    /// <summary>Draws for parameters of these types; what is given to those that are not drawn stays.</summary>
    internal ArchitectureDraws(IReadOnlyList<Type> types, object?[] given, int count)
    {
        (_types, _given, _count) = (types, [.. given], count);
        Sources = [.. types.Select(static type => type != typeof(RandomSource) && ArchitectureParameters.IsDrawn(type) ? ArchitectureSource.Over(type) : null)];
        All = Sources.Count(static source => source is not null) == 1 ? Sources.First(static source => source is not null)!.All(count) : null;
    }

    /// <summary>The parameters' sources; null for those that are no architectures.</summary>
    internal IReadOnlyList<ArchitectureSource?> Sources { get; }

    /// <summary>All architectures of the space, where it has no more than are asked for; else null.</summary>
    internal IReadOnlyList<object>? All { get; }

    /// <summary>The arguments one after another, no two of them the same.</summary>
    internal IEnumerable<object?[]> Draw(ulong seed)
    {
        if (All is not null)
        {
            for (int i = 0; i < All.Count; i++)
            {
                yield return Arguments(_ => All[i], seed, i);
            }

            yield break;
        }

        var random = new RandomSource(seed);
        HashSet<string> drawn = [];
        for (int draw = 0; draw < (long)_count * DrawsForEach && drawn.Count < _count; draw++)
        {
            object?[] arguments = Arguments(source => source.Sample(random), seed, draw);
            if (drawn.Add(Shrinker.Key(arguments)))
            {
                yield return arguments;
            }
        }
    }

    /// <summary>The arguments with fresh random sources, each at its beginning.</summary>
    internal object?[] Begun(object?[] arguments) =>
        [.. arguments.Select(static argument => argument is RandomSource random ? new RandomSource(random.State) : argument)];

    private object?[] Arguments(Func<ArchitectureSource, object> architecture, ulong seed, int draw)
    {
        object?[] arguments = [.. _given];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (Sources[i] is { } source)
            {
                arguments[i] = architecture(source);
            }
            else if (_types[i] == typeof(RandomSource))
            {
                arguments[i] = new RandomSource(seed).Fork(((ulong)draw << 8) + (ulong)i);
            }
        }

        return arguments;
    }
}
