namespace NasDsl.Fuzzing;

/// <summary>
/// Enumerates the architectures of a declaration as a reader of it would: decision by decision, each with every value that it can have after those before it;
/// nothing is written of what is not taken.
/// </summary>
internal static class Architectures
{
    /// <summary>Each architecture as its decisions' texts, in order.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<CountedField> fields, string path = "") => From(fields, path, 0, []);

    private static IEnumerable<IReadOnlyList<string>> From(IReadOnlyList<CountedField> fields, string path, int index, Dictionary<string, string> taken)
    {
        if (index == fields.Count)
        {
            return [[]];
        }

        CountedField field = fields[index];
        if (field.When is var (of, wanted, _) && taken.GetValueOrDefault(of) != wanted)
        {
            return From(fields, path, index + 1, taken);
        }

        if (field.Block is null)
        {
            return field.Values.SelectMany(value => From(fields, path, index + 1, new(taken) { [field.Name] = value })
                .Select(rest => (IReadOnlyList<string>)[$"{path}{field.Name}={value}", .. rest]));
        }

        return BlocksOf(field, field.Block, path).SelectMany(own => From(fields, path, index + 1, taken).Select(rest => (IReadOnlyList<string>)[.. own, .. rest]));
    }

    private static IEnumerable<IReadOnlyList<string>> BlocksOf(CountedField field, IReadOnlyList<CountedField> block, string path)
    {
        if (field.Range is not var (min, max))
        {
            return Of(block, $"{path}{field.Name}.");
        }

        return Enumerable.Range(min, max - min + 1).SelectMany(depth => Row(field, block, path, 0, depth)
            .Select(blocks => min == max ? blocks : [$"{path}{field.Name}.Count={depth}", .. blocks]));
    }

    private static IEnumerable<IReadOnlyList<string>> Row(CountedField field, IReadOnlyList<CountedField> block, string path, int index, int depth) =>
        index == depth
            ? [[]]
            : Of(block, $"{path}{field.Name}[{index}].").SelectMany(
                first => Row(field, block, path, index + 1, depth).Select(rest => (IReadOnlyList<string>)[.. first, .. rest]));
}
