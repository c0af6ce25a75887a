using NasDsl.Spaces;

namespace NasDsl.Tests;

public class PrefixTests
{
    [Test]
    public void Layers_beyond_the_depth_are_inactive_and_take_0()
    {
        // First, then Body's depth (less 1), then its four layers.
        Span<bool> admissible = stackalloc bool[16];
        for (int depth = 1; depth <= 4; depth++)
        {
            int[] prefix = [0, depth - 1, 0, 0, 0, 0];
            for (int layer = 0; layer < 4; layer++)
            {
                ReadOnlySpan<int> before = prefix.AsSpan(0, 2 + layer);
                bool isActive = layer < depth;
                Assert.That(FashionSpace.IsActive(before), Is.EqualTo(isActive), $"layer {layer} at depth {depth}");
                Assert.That(FashionSpace.WriteAdmissible(before, admissible), Is.EqualTo(isActive ? 5 : 1));
                Assert.That(admissible[..5].ToArray(), Is.EqualTo(new[] { true, isActive, isActive, isActive, isActive }));
            }
        }
    }

    [Test]
    public void A_position_that_is_not_there_is_refused() => Assert.That(
        () => DepthSpace.WriteAdmissible(new int[DepthSpace.TokenCount], new bool[16]),
        Throws.ArgumentException.With.Message.Contains("DepthSpace: an encoding has 8 tokens"));

    [Test]
    public void Building_token_by_token_reaches_every_architecture()
    {
        var reached = new HashSet<DepthSpace>();
        Extend([]);
        Assert.That(reached, Has.Count.EqualTo((int)DepthSpace.Cardinality));

        void Extend(int[] prefix)
        {
            if (prefix.Length == DepthSpace.TokenCount)
            {
                Assert.That(reached.Add(DepthSpace.Decode(prefix, [])));
                return;
            }

            var admissible = new bool[DepthSpace.TokenSizes[prefix.Length]];
            int count = DepthSpace.WriteAdmissible(prefix, admissible);
            Assert.That(admissible.Count(isThere => isThere), Is.EqualTo(count));
            for (int token = 0; token < admissible.Length; token++)
            {
                if (admissible[token])
                {
                    Extend([.. prefix, token]);
                }
            }
        }
    }
}
