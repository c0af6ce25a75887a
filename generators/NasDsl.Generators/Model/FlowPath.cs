using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>One way through the network as far as it has been followed.</summary>
/// <typeparam name="T">What is followed.</typeparam>
/// <param name="At">What is followed, at the path's end.</param>
/// <param name="Chosen">Of decisions that a later part reads too, which tokens they have on it; of others, anything.</param>
internal sealed record FlowPath<T>(T At, ImmutableSortedDictionary<string, TokenRange> Chosen)
    where T : notnull
{
    /// <summary>The path that begins with what comes in.</summary>
    public static FlowPath<T> From(T start) => new(start, ImmutableSortedDictionary<string, TokenRange>.Empty);

    /// <summary>Equal for paths that go on alike.</summary>
    public string Key => string.Join(";", Chosen.Select(static choice => $"{choice.Key}={choice.Value}").Prepend(At.ToString()));

    /// <summary>The path with a decision narrowed.</summary>
    public FlowPath<T> With(string decision, TokenRange tokens) => this with { Chosen = Chosen.SetItem(decision, tokens) };

    /// <summary>The path without what nothing behind it reads.</summary>
    /// <param name="uses">Who reads decisions.</param>
    /// <param name="layer">The number of the layer at the path's end.</param>
    public FlowPath<T> Behind(DecisionUses uses, int layer)
    {
        ImmutableSortedDictionary<string, TokenRange> chosen = Chosen;
        foreach (KeyValuePair<string, TokenRange> choice in Chosen)
        {
            chosen = !uses.IsReadBehind(choice.Key, layer) ? chosen.Remove(choice.Key)
                : uses.CanMatterBehind(choice.Key, choice.Value, layer) ? chosen
                : chosen.SetItem(choice.Key, TokenRange.None);
        }

        return this with { Chosen = chosen };
    }
}
