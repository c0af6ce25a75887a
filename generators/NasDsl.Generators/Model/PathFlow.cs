using System;
using System.Collections.Generic;

namespace NasDsl.Generators.Model;

/// <summary>
/// Follows something through a chain of layers, with and without those that have a condition. A decision has one value on a path, so that what is found can
/// really occur.
/// </summary>
/// <typeparam name="T">What is followed.</typeparam>
/// <param name="space">A space without blocks.</param>
/// <param name="layers">Its layers, in order.</param>
/// <param name="readsStrides">Whether what is followed depends on strides.</param>
internal sealed class PathFlow<T>(SpaceModel space, IReadOnlyList<LayerDecisionModel> layers, bool readsStrides)
    where T : notnull
{
    /// <summary>Which layers read which decisions.</summary>
    public DecisionUses Uses { get; } = new(space, layers, readsStrides);

    /// <summary>The paths behind a layer.</summary>
    /// <param name="layer">The layer's number.</param>
    /// <param name="paths">The paths before it.</param>
    /// <param name="pass">Gives what a path on which the layer is there becomes.</param>
    public IReadOnlyList<FlowPath<T>> Step(
        int layer, IReadOnlyList<FlowPath<T>> paths, Func<FlowPath<T>, IReadOnlyList<FlowPath<T>>> pass)
    {
        var known = new HashSet<string>();
        var next = new List<FlowPath<T>>();
        foreach (FlowPath<T> path in paths)
        {
            foreach ((FlowPath<T> branch, bool isThere) in Uses.Branch(path, layers[layer].When))
            {
                foreach (FlowPath<T> after in isThere ? pass(branch) : [branch])
                {
                    FlowPath<T> behind = after.Behind(Uses, layer);
                    if (known.Add(behind.Key))
                    {
                        next.Add(behind);
                    }
                }
            }
        }

        return next;
    }
}
