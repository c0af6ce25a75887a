using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Spaces that derive from spaces, of this assembly and of another one.</summary>
public class InheritanceTests
{
    [Test]
    public void The_decisions_of_the_base_come_first() => Assert.That(
        DeeperVectorSpace.Decisions.ToArray().Select(decision => decision.Name),
        Is.EqualTo((string[])["LearningRate", "Optimizer", "Body", "Width", "Tail", "Dropout"]));

    [Test]
    public void What_the_space_does_not_say_itself_its_base_says()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeeperVectorSpace.InputShape.ToArray(), Is.EqualTo((int[])[8]));
            Assert.That(DeeperVectorSpace.Classes, Is.EqualTo(3));
            Assert.That(TunedVectorSpace.InputShape.ToArray(), Is.EqualTo((int[])[16]));
        }
    }

    [Test]
    public void Inherited_decisions_are_set_read_and_checked_as_ever()
    {
        var space = new DeeperVectorSpace { LearningRate = 0.01, Optimizer = "lion", Body = [WidthOp.Skip], Width = 32, Tail = [WidthOp.Dense], Dropout = 0.5 };
        DeeperVectorSpace changed = space with { Optimizer = "adam", Tail = [] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(space.ToString(), Is.EqualTo("LearningRate=0.01; Optimizer=lion; Body=[Skip]; Width=32; Tail=[Dense]; Dropout=0.5"));
            Assert.That(changed.ToString(), Is.EqualTo("LearningRate=0.01; Optimizer=adam; Body=[Skip]; Width=32; Tail=[]; Dropout=0.5"));
            Assert.That(((TrainingSettings)changed).Optimizer, Is.EqualTo("adam"));
            Assert.That(() => space with { Optimizer = "rmsprop" }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("Optimizer"));
            Assert.That(new DeeperVectorSpace().LearningRate, Is.EqualTo(1e-4));
        }
    }

    [Test]
    public void Equality_counts_every_decision_and_the_type()
    {
        var random = new RandomSource(1);
        DeeperVectorSpace space = DeeperVectorSpace.Sample(random);
        DeeperVectorSpace same = space with { };
        TunedVectorSpace seen = space;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(space).And.Not.SameAs(space));
            Assert.That(same.GetHashCode(), Is.EqualTo(space.GetHashCode()));
            Assert.That(seen.Equals(same), Is.True);
            Assert.That(seen.Equals(space with { Dropout = 1 - space.Dropout }), Is.False);
            Assert.That(seen.Equals(space with { Width = space.Width == 16 ? 32 : 16 }), Is.False);
            Assert.That(new TunedVectorSpace().Equals(new DeeperVectorSpace()), Is.False);
            Assert.That(new DeeperVectorSpace().Equals((TunedVectorSpace)new TunedVectorSpace()), Is.False);
            Assert.That(seen.ToString(), Is.EqualTo(space.ToString()), "ToString is the record's own");
        }
    }

    [Test]
    public void Interfaces_give_what_the_derived_space_gives()
    {
        DeeperVectorSpace space = DeeperVectorSpace.Sample(new RandomSource(2)) with { Body = [WidthOp.Dense], Tail = [WidthOp.Dense, WidthOp.Dense] };
        TunedVectorSpace seen = space;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((INetworkCost)seen).Cost(), Is.EqualTo(space.Cost()));
            Assert.That(((IFormattable)seen).ToString("G", null), Is.EqualTo(space.ToString()));
            Assert.That(Text(space), Is.EqualTo(space.ToString()));
            Assert.That(seen.Cost(), Is.Not.EqualTo(space.Cost()), "a call on the base's type describes the network of the base");
        }

        static string Text<S>(S space)
            where S : class, ISearchSpace<S> => S.Parse(space.ToString(null, null), null).ToString()!;
    }

    [Test]
    public void The_index_counts_the_base_as_its_least_significant_digits()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ThirdMacroSpace.Cardinality, Is.EqualTo(3 * MacroSpace.Cardinality));
            for (int index = 0; index < ThirdMacroSpace.Cardinality; index += 97)
            {
                ThirdMacroSpace space = ThirdMacroSpace.FromIndex(index);
                Assert.That((int)space.ToIndex(), Is.EqualTo(index));
                Assert.That((int)((MacroSpace)space).ToIndex(), Is.EqualTo(index % (int)MacroSpace.Cardinality));
            }
        }
    }

    [Test]
    public void Every_decision_is_drawn_mutated_and_inherited()
    {
        var random = new RandomSource(3);
        DeeperVectorSpace first = DeeperVectorSpace.Sample(random);
        DeeperVectorSpace second = DeeperVectorSpace.Sample(random);
        var mutated = new HashSet<string>();
        var fromSecond = new HashSet<string>();
        for (int i = 0; i < 500; i++)
        {
            mutated.UnionWith(Differing(first, first.Mutate(random)));
            DeeperVectorSpace child = DeeperVectorSpace.Crossover(first, second, random);
            fromSecond.UnionWith(Differing(first, child));
        }

        string[] all = [.. DeeperVectorSpace.Decisions.ToArray().Select(decision => decision.Name)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mutated, Is.EquivalentTo(all));
            Assert.That(fromSecond, Is.EquivalentTo(Differing(first, second)));
        }
    }

    [Test]
    public void Json_of_the_base_is_carried_over_and_refused_when_it_is_read_strictly()
    {
        var stored = new TunedVectorSpace { LearningRate = 0.01, Optimizer = "lion", Body = [WidthOp.Skip], Width = 32 };
        string json = JsonSerializer.Serialize(stored);
        MigrationResult<DeeperVectorSpace> result = SpaceMigration.ReadJson<DeeperVectorSpace>(json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture!.ToString(), Is.EqualTo(stored + "; Tail=[]; Dropout=0"));
            Assert.That(result.Changes.Select(change => change.Kind), Is.All.EqualTo(MemberChangeKind.Added));
            Assert.That(() => JsonSerializer.Deserialize<DeeperVectorSpace>(json), Throws.TypeOf<JsonException>());
        }
    }

    [Test]
    public void A_space_that_repeats_the_bases_declaration_is_the_same_space() => Assert.That(
        WrittenOut.Fingerprint, Is.EqualTo(DeeperVectorSpace.Fingerprint));

    [Test]
    public void A_condition_on_an_inherited_decision_holds()
    {
        var space = new MoreConditionsSpace { Optimizer = "adam", Decay = 0.5, Momentum = 0.5, Own = 2, Inner = "c" };
        MoreConditionsSpace other = space with { Optimizer = "sgd", Own = 1 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That((space.Decay, space.Momentum, space.Inner), Is.EqualTo((0.5, 0.0, "c")));
            Assert.That((other.Decay, other.Momentum, other.Inner), Is.EqualTo((0.0, 0.5, "a")));
            Assert.That(space, Is.EqualTo(space with { Momentum = 0.25 }), "what is not taken counts for nothing");
            Assert.That(space.ToString(), Is.EqualTo("Optimizer=adam; Epsilon=1E-09; LearningRate=0.0001; Decay=0.5; Own=2; Inner=c"));
        }
    }

    private static IEnumerable<string> Differing(DeeperVectorSpace first, DeeperVectorSpace second)
    {
        string[] left = first.ToString().Split("; ");
        string[] right = second.ToString().Split("; ");
        return left.Zip(right).Where(pair => pair.First != pair.Second).Select(pair => pair.First[..pair.First.IndexOf('=')]);
    }
}
