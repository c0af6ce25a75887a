namespace NasDsl.Fuzzing;

/// <summary>Enumerates the values of layers and cells by plain recursion over what a reader of their attributes would write down.</summary>
public static class ValueLists
{
    /// <summary>All lists of <paramref name="min"/> to <paramref name="max"/> operations.</summary>
    public static IReadOnlyList<string> Layers(int min, int max, IReadOnlyList<string> operations)
    {
        var all = new List<string>();
        for (int depth = min; depth <= max; depth++)
        {
            all.AddRange(Product([.. Enumerable.Repeat(operations, depth)]).Select(static layers => $"[{string.Join(", ", layers)}]"));
        }

        return all;
    }

    /// <summary>All cells: each node reads a set of earlier ones, or any with repetition, or all.</summary>
    public static IReadOnlyList<string> Cells(int nodes, int predecessors, int inputs, bool isDense, bool repeats, IReadOnlyList<string> operations)
    {
        var choices = new List<IReadOnlyList<string>>();
        for (int node = 0; node < nodes; node++)
        {
            int[] sources = [.. Enumerable.Range(0, predecessors + node)];
            IEnumerable<int[]> read = isDense ? [sources] : repeats ? Words(sources, inputs) : Subsets(sources, inputs);
            choices.Add([.. read.SelectMany(from => Product([.. from.Select(source => (IReadOnlyList<string>)[.. operations.Select(operation => $"{source}:{operation}")])]))
                .Select(static edges => $"[{string.Join(", ", edges)}]")]);
        }

        return [.. Product(choices).Select(static all => $"[{string.Join(", ", all)}]")];
    }

    /// <summary>Every way to take one of each.</summary>
    public static IEnumerable<IReadOnlyList<string>> Product(IReadOnlyList<IReadOnlyList<string>> choices)
    {
        if (choices.Count == 0)
        {
            yield return [];
            yield break;
        }

        foreach (IReadOnlyList<string> rest in Product([.. choices.Skip(1)]))
        {
            foreach (string first in choices[0])
            {
                yield return [first, .. rest];
            }
        }
    }

    private static IEnumerable<int[]> Words(int[] letters, int length) =>
        length == 0 ? [[]] : Words(letters, length - 1).SelectMany(word => letters.Select(letter => (int[])[.. word, letter]));

    private static IEnumerable<int[]> Subsets(int[] items, int size)
    {
        if (size == 0)
        {
            return [[]];
        }

        return items.SelectMany((item, i) => Subsets(items[(i + 1)..], size - 1).Select(rest => (int[])[item, .. rest]));
    }
}
