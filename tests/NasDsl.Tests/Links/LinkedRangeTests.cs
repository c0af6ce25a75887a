using System.Numerics;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Counting, numbering and operators of ranges with skip links, beside a list of all architectures that recursion over the declaration makes.</summary>
public class LinkedRangeTests
{
    private static readonly TinyLinkSpace[] _listed = [.. Listed()];

    /// <summary>Every architecture, made from what the declaration says alone.</summary>
    private static IEnumerable<TinyLinkSpace> Listed()
    {
        foreach (Layers<TinyLinkOp> body in Enumerable.Range(0, 4).SelectMany(Ranges))
        {
            yield return new() { HasMore = false, Body = body };
            foreach (Layers<TinyLinkOp> more in Ranges(2))
            {
                yield return new() { HasMore = true, Body = body, More = more };
            }
        }
    }

    private static IEnumerable<Layers<TinyLinkOp>> Ranges(int depth)
    {
        return Extend([]).Select(static layers => Layers.Linked<TinyLinkOp>(layers));

        IEnumerable<LinkedLayer<TinyLinkOp>[]> Extend(LinkedLayer<TinyLinkOp>[] before) => before.Length == depth
            ? [before]
            : from operation in Enum.GetValues<TinyLinkOp>()
              from links in Subsets(before.Length)
              from layers in Extend([.. before, new(operation, links)])
              select layers;
    }

    private static IEnumerable<int[]> Subsets(int count) => count == 0
        ? [[]]
        : Subsets(count - 1).SelectMany(subset => (int[][])[subset, [.. subset, count - 1]]);

    [Test]
    public void The_published_space_has_its_published_size()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EnasMacroSpace.Cardinality, Is.EqualTo(BigInteger.Pow(6, 12) * BigInteger.Pow(2, 66)));
            Assert.That(EnasMacroSpace.TokenCount, Is.EqualTo(12 + 66));
            Assert.That(EnasMacroSpace.Decisions[0].Cardinality, Is.EqualTo(EnasMacroSpace.Cardinality));
            Assert.That(EnasMacroSpace.Decisions[0].HasLinks, Is.True);
            Assert.That(EnasMacroSpace.TokenSizes[..6].ToArray(), Is.EqualTo((int[])[6, 6, 2, 6, 2, 2]));
        }
    }

    [Test]
    public void The_index_numbers_all_architectures()
    {
        // (1 + 2 + 4·2 + 8·8) · (1 + 4·2)
        Assert.That(_listed, Has.Length.EqualTo(75 * 9).And.Unique);
        Assert.That(TinyLinkSpace.Cardinality, Is.EqualTo(new BigInteger(75 * 9)));
        Assert.That(Encodings.All<TinyLinkSpace>(), Is.EquivalentTo(_listed));
        foreach (TinyLinkSpace one in _listed)
        {
            Assert.That(TinyLinkSpace.FromIndex(one.ToIndex()), Is.EqualTo(one));
        }
    }

    [Test]
    public void Shorter_ranges_have_smaller_numbers()
    {
        int[] depths = [.. Encodings.All<TinyLinkSpace>().Where(static one => !one.HasMore).OrderBy(static one => one.ToIndex()).Select(static one => one.Body.Count)];
        Assert.That(depths, Is.Ordered);
    }

    [Test]
    public void Large_numbers_lead_to_architectures_and_back()
    {
        var random = new RandomSource(1);
        for (int i = 0; i < 500; i++)
        {
            EnasMacroSpace one = EnasMacroSpace.Sample(random);
            Assert.That(EnasMacroSpace.FromIndex(one.ToIndex()), Is.EqualTo(one));
        }

        EnasMacroSpace last = EnasMacroSpace.FromIndex(EnasMacroSpace.Cardinality - 1);
        Assert.That(Encodings.Tokens(last), Is.EqualTo(EnasMacroSpace.TokenSizes.ToArray().Select(static size => size - 1)));
        Assert.That(last.Body.LinksOf(11), Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public void The_longest_range_uses_every_bit()
    {
        Assert.That(LongLinkSpace.Cardinality, Is.EqualTo((BigInteger.One << (63 + (63 * 31))) + (BigInteger.One << (64 + (32 * 63)))));
        var random = new RandomSource(2);
        for (int i = 0; i < 20; i++)
        {
            LongLinkSpace one = LongLinkSpace.Sample(random);
            Assert.That(LongLinkSpace.FromIndex(one.ToIndex()), Is.EqualTo(one));
            Assert.That(LongLinkSpace.Parse(one.ToString(), null), Is.EqualTo(one));
            Assert.That(new LongLinkSpace { Body = one.Body }, Is.EqualTo(one));
        }

        LongLinkSpace last = LongLinkSpace.FromIndex(LongLinkSpace.Cardinality - 1);
        Assert.That(Enumerable.Range(0, 64).Select(layer => last.Body.LinksOf(layer).Count), Is.EqualTo(Enumerable.Range(0, 64)));
    }

    [Test]
    public void Prefixes_lead_to_all_architectures()
    {
        var found = new List<TinyLinkSpace>();
        Extend([]);
        Assert.That(found, Is.EquivalentTo(_listed));

        void Extend(int[] prefix)
        {
            if (prefix.Length == TinyLinkSpace.TokenCount)
            {
                found.Add(TinyLinkSpace.Decode(prefix, []));
                return;
            }

            var admissible = new bool[TinyLinkSpace.TokenSizes[prefix.Length]];
            int count = TinyLinkSpace.WriteAdmissible(prefix, admissible);
            Assert.That(count, Is.EqualTo(admissible.Count(static one => one)));
            for (int token = 0; token < admissible.Length; token++)
            {
                if (admissible[token])
                {
                    Extend([.. prefix, token]);
                }
            }
        }
    }

    [Test]
    public void Tokens_beyond_the_depth_are_refused()
    {
        var tokens = new int[TinyLinkSpace.TokenCount];
        DecisionInfo body = TinyLinkSpace.Decisions[1];
        int first = body.FirstToken;
        tokens[first] = 2;
        tokens[first + 3] = 1;
        Assert.That(TinyLinkSpace.Decode(tokens, []).Body, Is.EqualTo(Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Conv3, 0)])));
        tokens[first + 6] = 1;
        Assert.That(
            () => TinyLinkSpace.Decode(tokens, []),
            Throws.InstanceOf<ArgumentException>().With.Message.Contains($"Body: 1 at position {first + 6} is not 0, and the layer lies beyond the depth of 2"));
    }

    [Test]
    public void Sampling_and_mutation_reach_every_architecture()
    {
        var random = new RandomSource(6);
        var sampled = new HashSet<TinyLinkSpace>();
        var visited = new HashSet<TinyLinkSpace>();
        var current = new TinyLinkSpace();
        for (int i = 0; i < 60_000; i++)
        {
            sampled.Add(TinyLinkSpace.Sample(random));
            TinyLinkSpace next = current.Mutate(random);
            Assert.That(next, Is.Not.EqualTo(current));
            visited.Add(current = next);
        }

        Assert.That(sampled, Has.Count.EqualTo(_listed.Length));
        Assert.That(visited, Has.Count.EqualTo(_listed.Length));
    }

    [Test]
    public void Every_link_is_drawn_as_often_as_not()
    {
        var random = new RandomSource(8);
        const int draws = 2000;
        var counts = new int[EnasMacroSpace.TokenCount];
        for (int i = 0; i < draws; i++)
        {
            int[] tokens = Encodings.Tokens(EnasMacroSpace.Sample(random));
            for (int position = 0; position < tokens.Length; position++)
            {
                counts[position] += tokens[position] > 0 ? 1 : 0;
            }
        }

        // Six standard deviations of a fair coin.
        double most = 6 * Math.Sqrt(draws / 4.0);
        for (int position = 0; position < counts.Length; position++)
        {
            if (EnasMacroSpace.TokenSizes[position] == 2)
            {
                Assert.That(counts[position], Is.EqualTo(draws / 2).Within(most), $"position {position}");
            }
        }
    }

    [Test]
    public void A_mutation_changes_one_operation_or_one_link()
    {
        var random = new RandomSource(9);
        for (int i = 0; i < 500; i++)
        {
            EnasMacroSpace one = EnasMacroSpace.Sample(random);
            int[] other = Encodings.Tokens(one.Mutate(random));
            Assert.That(Encodings.Tokens(one).Where((token, position) => token != other[position]).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public void Neighbours_differ_in_one_operation_one_link_or_one_layer()
    {
        var space = new TinyLinkSpace { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Conv3, 0)]) };
        TinyLinkSpace[] expected =
        [
            space with { HasMore = true, More = [TinyLinkOp.Conv3, TinyLinkOp.Conv3] },
            space with { HasMore = true, More = [TinyLinkOp.Skip, TinyLinkOp.Conv3] },
            space with { Body = [TinyLinkOp.Skip] },
            space with { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Conv3, 0), new(TinyLinkOp.Conv3)]) },
            space with { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Conv3, 0), new(TinyLinkOp.Skip)]) },
            space with { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Conv3, 0)]) },
            space with { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Skip, 0)]) },
            space with { Body = [TinyLinkOp.Skip, TinyLinkOp.Conv3] },
        ];
        Assert.That(space.Neighbors(), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_child_takes_each_layer_with_its_links_from_one_parent()
    {
        var random = new RandomSource(7);
        var one = new TinyLinkSpace { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Conv3, 0), new(TinyLinkOp.Conv3, 0, 1)]) };
        var other = new TinyLinkSpace { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Skip), new(TinyLinkOp.Skip)]) };
        var children = new HashSet<TinyLinkSpace>();
        for (int i = 0; i < 500; i++)
        {
            children.Add(TinyLinkSpace.Crossover(one, other, random));
        }

        LinkedLayer<TinyLinkOp>[][] layers =
        [
            [new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip)],
            [new(TinyLinkOp.Conv3, 0), new(TinyLinkOp.Skip)],
            [new(TinyLinkOp.Conv3, 0, 1), new(TinyLinkOp.Skip)],
        ];
        Assert.That(children, Is.EquivalentTo(
            from first in layers[0]
            from second in layers[1]
            from third in layers[2]
            select new TinyLinkSpace { Body = Layers.Linked<TinyLinkOp>([first, second, third]) }));
    }

    [Test]
    public void The_canonical_form_leaves_linked_layers_as_they_are()
    {
        foreach (TinyLinkSpace one in _listed)
        {
            Assert.That(one.Canonical(), Is.EqualTo(one));
        }
    }
}
