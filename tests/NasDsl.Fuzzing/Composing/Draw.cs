namespace NasDsl.Fuzzing;

/// <summary>Random draws, the same for the same seed.</summary>
internal sealed class Draw(ulong seed)
{
    private readonly RandomSource _random = new(seed);

    /// <summary>A number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Between(int min, int max) => min + (int)_random.Next(max - min + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of these.</summary>
    public T Pick<T>(params ReadOnlySpan<T> items) => items[Between(0, items.Length - 1)];

    /// <summary>The text, or nothing.</summary>
    public string Maybe(int percent, string text) => Chance(percent) ? text : "";

    /// <summary>Some of these, at least one, each once, in any order.</summary>
    public IReadOnlyList<T> Some<T>(int count, params ReadOnlySpan<T> items)
    {
        List<T> left = [.. items];
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            int index = Between(0, left.Count - 1);
            taken.Add(left[index]);
            left.RemoveAt(index);
        }

        return taken;
    }
}
