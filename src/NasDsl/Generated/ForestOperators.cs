using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Draws, changes and combines the encodings of spaces with conditions and blocks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForestOperators
{
    /// <summary>Draws an encoding: every active position uniform over its tokens, every active number on its scale.</summary>
    public static void Sample(this TokenForest forest, Span<int> tokens, Span<double> numbers, RandomSource random)
    {
        Span<bool> active = stackalloc bool[forest.Sizes.Length];
        for (int position = 0; position < active.Length; position++)
        {
            active[position] = forest.IsActive(position, tokens, active);
            tokens[position] = active[position] ? random.Next(forest.Sizes[position]) : 0;
        }

        foreach (DecisionInfo number in forest.Numbers)
        {
            numbers[number.FirstToken] = number.IsActive(tokens) ? TokenForest.ScaleOf(number).Sample(random) : number.Min;
        }
    }

    /// <summary>Changes one active decision, each with a second value equally likely; what becomes active with it is drawn, what becomes inactive is cleared.</summary>
    /// <exception cref="InvalidOperationException">No decision has a second value.</exception>
    public static void Mutate(this TokenForest forest, string space, Span<int> tokens, Span<double> numbers, RandomSource random)
    {
        Span<bool> before = stackalloc bool[forest.Sizes.Length];
        forest.MarkActive(tokens, before);
        int choices = 0;
        for (int position = 0; position < before.Length; position++)
        {
            choices += before[position] && forest.Sizes[position] > 1 ? 1 : 0;
        }

        Span<bool> numbersBefore = stackalloc bool[numbers.Length];
        foreach (DecisionInfo number in forest.Numbers)
        {
            bool isActive = number.IsActive(tokens);
            numbersBefore[number.FirstToken] = isActive;
            choices += isActive ? 1 : 0;
        }

        if (choices == 0)
        {
            throw SpaceErrors.NothingToMutate(space);
        }

        int chosen = random.Next(choices);
        for (int position = 0; position < before.Length; position++)
        {
            if (before[position] && forest.Sizes[position] > 1 && chosen-- == 0)
            {
                tokens[position] = random.NextExcept(forest.Sizes[position], tokens[position]);
                Renew(forest, tokens, numbers, before, numbersBefore, random);
                return;
            }
        }

        foreach (DecisionInfo number in forest.Numbers)
        {
            if (numbersBefore[number.FirstToken] && chosen-- == 0)
            {
                numbers[number.FirstToken] = TokenForest.ScaleOf(number).Mutate(numbers[number.FirstToken], random);
                return;
            }
        }
    }

    /// <summary>
    /// Combines two encodings: each active position of the child, the tokens of a cell's node and those of a linked layer together, comes from a parent in which it is active, from
    /// either one where it is in both.
    /// </summary>
    /// <param name="forest">The forest.</param>
    /// <param name="tokens">The first parent's tokens, and then the child's.</param>
    /// <param name="numbers">The first parent's numbers, and then the child's.</param>
    /// <param name="otherTokens">The second parent's tokens.</param>
    /// <param name="otherNumbers">The second parent's numbers.</param>
    /// <param name="random">What decides.</param>
    public static void Cross(
        this TokenForest forest, Span<int> tokens, Span<double> numbers, ReadOnlySpan<int> otherTokens, ReadOnlySpan<double> otherNumbers,
        RandomSource random)
    {
        int count = forest.Sizes.Length;
        Span<bool> inOne = stackalloc bool[count];
        Span<bool> inOther = stackalloc bool[count];
        Span<bool> active = stackalloc bool[count];
        Span<bool> takesOther = stackalloc bool[count];
        forest.MarkActive(tokens, inOne);
        forest.MarkActive(otherTokens, inOther);
        Span<bool> numbersFromOther = stackalloc bool[numbers.Length];
        foreach (DecisionInfo number in forest.Numbers)
        {
            bool one = number.IsActive(tokens);
            bool other = number.IsActive(otherTokens);
            numbersFromOther[number.FirstToken] = other && (!one || random.Next(2) == 1);
        }

        for (int position = 0; position < count; position++)
        {
            active[position] = forest.IsActive(position, tokens, active);
            if (!active[position])
            {
                tokens[position] = 0;
                continue;
            }

            // What the child's parent position holds comes from one of the parents, in which this position is active too.
            int unit = forest.UnitOf(position);
            takesOther[position] = unit < position ? takesOther[unit]
                : inOther[position] && (!inOne[position] || random.Next(2) == 1);
            tokens[position] = takesOther[position] ? otherTokens[position] : tokens[position];
        }

        foreach (DecisionInfo number in forest.Numbers)
        {
            int i = number.FirstToken;
            numbers[i] = !number.IsActive(tokens) ? number.Min : numbersFromOther[i] ? otherNumbers[i] : numbers[i];
        }
    }

    // Draws what was not active before, and clears what no longer is.
    private static void Renew(
        TokenForest forest, Span<int> tokens, Span<double> numbers, ReadOnlySpan<bool> before, ReadOnlySpan<bool> numbersBefore, RandomSource random)
    {
        Span<bool> active = stackalloc bool[before.Length];
        for (int position = 0; position < active.Length; position++)
        {
            active[position] = forest.IsActive(position, tokens, active);
            tokens[position] = !active[position] ? 0 : before[position] ? tokens[position] : random.Next(forest.Sizes[position]);
        }

        foreach (DecisionInfo number in forest.Numbers)
        {
            int i = number.FirstToken;
            numbers[i] = !number.IsActive(tokens) ? number.Min
                : numbersBefore[i] ? numbers[i]
                : TokenForest.ScaleOf(number).Sample(random);
        }
    }
}
