using System.Numerics;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Counting, numbering and operators of a space whose architectures are listed here by hand.</summary>
public class ForestTests
{
    /// <summary>Every architecture, written down from the declaration.</summary>
    private static IEnumerable<TinyForestSpace> Listed()
    {
        yield return new() { Kind = 1 };
        yield return new() { Kind = 2, Letter = "a" };
        yield return new() { Kind = 2, Letter = "b" };
        Switches[] all = [new() { IsOn = true, Mode = 'x' }, new() { IsOn = true, Mode = 'y' }, new() { IsOn = false }];
        yield return new() { Kind = 3, Rows = [] };
        foreach (Switches one in all)
        {
            yield return new() { Kind = 3, Rows = [one] };
            foreach (Switches other in all)
            {
                yield return new() { Kind = 3, Rows = [one, other] };
            }
        }
    }

    [Test]
    public void The_index_numbers_the_listed_architectures()
    {
        TinyForestSpace[] listed = [.. Listed()];
        Assert.That(TinyForestSpace.Cardinality, Is.EqualTo(new BigInteger(listed.Length)));
        Assert.That(Encodings.All<TinyForestSpace>(), Is.EquivalentTo(listed));
        Assert.That(listed.Select(one => one.ToIndex()), Is.Unique.And.All.InRange(BigInteger.Zero, TinyForestSpace.Cardinality - 1));
        foreach (TinyForestSpace one in listed)
        {
            Assert.That(TinyForestSpace.FromIndex(one.ToIndex()), Is.EqualTo(one));
        }

        Assert.That(() => TinyForestSpace.FromIndex(listed.Length), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Prefixes_lead_to_the_listed_architectures()
    {
        var found = new List<TinyForestSpace>();
        Extend([]);
        Assert.That(found, Is.EquivalentTo(Listed()));

        void Extend(int[] prefix)
        {
            if (prefix.Length == TinyForestSpace.TokenCount)
            {
                found.Add(TinyForestSpace.Decode(prefix, []));
                return;
            }

            var admissible = new bool[TinyForestSpace.TokenSizes[prefix.Length]];
            int count = TinyForestSpace.WriteAdmissible(prefix, admissible);
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
    public void Sampling_and_mutation_reach_every_architecture()
    {
        var random = new RandomSource(6);
        var sampled = new HashSet<TinyForestSpace>();
        var visited = new HashSet<TinyForestSpace>();
        var current = new TinyForestSpace();
        for (int i = 0; i < 4000; i++)
        {
            sampled.Add(TinyForestSpace.Sample(random));
            TinyForestSpace next = current.Mutate(random);
            Assert.That(next, Is.Not.EqualTo(current));
            visited.Add(current = next);
        }

        Assert.That(sampled, Is.EquivalentTo(Listed()));
        Assert.That(visited, Is.EquivalentTo(Listed()));
    }

    [Test]
    public void Neighbours_differ_in_one_decision()
    {
        var space = new TinyForestSpace { Kind = 3, Rows = [new() { IsOn = false }] };
        TinyForestSpace[] expected =
        [
            new() { Kind = 1 },
            new() { Kind = 2, Letter = "a" },
            new() { Kind = 2, Letter = "b" },
            space with { Rows = [] },
            space with { Rows = [new() { IsOn = false }, new() { IsOn = true }] },
            space with { Rows = [new() { IsOn = false }, new() { IsOn = false }] },
            space with { Rows = [new() { IsOn = true, Mode = 'x' }] },
            space with { Rows = [new() { IsOn = true, Mode = 'y' }] },
        ];
        Assert.That(space.Neighbors(), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_child_of_two_blocks_has_each_decision_from_a_parent_that_takes_it()
    {
        var random = new RandomSource(7);
        var children = new HashSet<TinyForestSpace>();
        var one = new TinyForestSpace { Kind = 3, Rows = [new() { IsOn = true, Mode = 'y' }] };
        var other = new TinyForestSpace { Kind = 3, Rows = [new() { IsOn = false }, new() { IsOn = true, Mode = 'x' }] };
        for (int i = 0; i < 1000; i++)
        {
            children.Add(TinyForestSpace.Crossover(one, other, random));
        }

        Switches second = new() { IsOn = true, Mode = 'x' };
        Assert.That(children, Is.EquivalentTo((TinyForestSpace[])
        [
            one,
            other,
            one with { Rows = [new() { IsOn = false }] },
            one with { Rows = [new() { IsOn = true, Mode = 'y' }, second] },
        ]));
    }
}
