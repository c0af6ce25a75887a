using System;
using System.Collections.Generic;

namespace NasDsl.CodeFixes.Naming;

/// <summary>Finds the name that was meant by a misspelt one.</summary>
internal static class NearestName
{
    /// <summary>The name that is fewest edits away, where they are a third of its letters at most; null where there is none, or several.</summary>
    public static string? Find(string misspelt, IEnumerable<string> names)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string name in names)
        {
            int distance = Distance(misspelt, name);
            if (distance <= Math.Max(1, name.Length / 3) && distance <= least)
            {
                nearest = distance < least ? name : null;
                least = distance;
            }
        }

        return nearest;
    }

    /// <summary>How many letters must be added, removed, replaced, or swapped with their neighbour; case does not count.</summary>
    private static int Distance(string from, string to)
    {
        string a = from.ToUpperInvariant();
        string b = to.ToUpperInvariant();
        int[,] costs = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int k = 0; k <= b.Length; k++)
            {
                if (i == 0 || k == 0)
                {
                    costs[i, k] = i + k;
                    continue;
                }

                int replaced = costs[i - 1, k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
                costs[i, k] = Math.Min(replaced, 1 + Math.Min(costs[i - 1, k], costs[i, k - 1]));
                if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                {
                    costs[i, k] = Math.Min(costs[i, k], costs[i - 2, k - 2] + 1);
                }
            }
        }

        return costs[a.Length, b.Length];
    }
}
