using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Walks through the encodings that differ from one in a single decision, in spaces with conditions and blocks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForestNeighbors
{
    /// <summary>
    /// Changes one active token at a time and yields the tokens each time, in an array that is used again. A depth changes by one. Of what
    /// becomes active with a change, the first position with a choice takes each of its tokens, the others take 0.
    /// </summary>
    public static IEnumerable<int[]> Of(TokenForest forest, int[] tokens)
    {
        var active = new bool[tokens.Length];
        var neighbor = new int[tokens.Length];
        var after = new bool[tokens.Length];
        forest.MarkActive(tokens, active);
        for (int position = 0; position < tokens.Length; position++)
        {
            for (int token = 0; active[position] && token < forest.Sizes[position]; token++)
            {
                int step = token - tokens[position];
                if (step == 0 || (forest.IsDepth(position) && Math.Abs(step) > 1))
                {
                    continue;
                }

                int opened = Change(forest, tokens, active, neighbor, after, position, token);
                int choices = opened < 0 ? 1 : forest.Sizes[opened];
                for (int choice = 0; choice < choices; choice++)
                {
                    if (choice > 0)
                    {
                        Change(forest, tokens, active, neighbor, after, position, token);
                        neighbor[opened] = choice;
                    }

                    yield return neighbor;
                }
            }
        }
    }

    // Gives the first position that has become active and has a choice, or −1.
    private static int Change(TokenForest forest, int[] tokens, bool[] before, int[] neighbor, bool[] active, int changed, int token)
    {
        int opened = -1;
        for (int position = 0; position < tokens.Length; position++)
        {
            active[position] = forest.IsActive(position, neighbor, active);
            neighbor[position] = !active[position] || !before[position] ? 0 : position == changed ? token : tokens[position];
            opened = opened < 0 && active[position] && !before[position] && forest.Sizes[position] > 1 ? position : opened;
        }

        return opened;
    }
}
