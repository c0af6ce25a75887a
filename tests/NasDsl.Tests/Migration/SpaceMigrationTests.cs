using System.Text.Json;
using NasDsl.Spaces;
using static NasDsl.MemberChangeKind;
using static NasDsl.Tests.Declarations;

namespace NasDsl.Tests;

/// <summary>Stored architectures after every kind of change to the declaration, read by member and read strictly.</summary>
public class SpaceMigrationTests
{
    private static readonly Before.Net _stored = new()
    {
        First = Op.Sep5,
        Body = [Op.Skip, Op.Conv3, Op.Sep5],
        Top = [[(0, Op.Sep5), (1, Op.Skip)], [(1, Op.Conv3), (2, Op.Sep5)]],
        Width = 48,
        Rate = 0.75,
        Optimizer = "sgd",
    };

    private static string Json => JsonSerializer.Serialize(_stored);

    [Test]
    public void The_same_declaration_reads_everything()
    {
        MigrationResult<Same.Net> result = SpaceMigration.ReadJson<Same.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture!.ToString(), Is.EqualTo(_stored.ToString()));
            Assert.That(result.Changes, Is.Empty);
            Assert.That(result.IsLossless, Is.True);
            Assert.That(result.StoredFingerprint, Is.EqualTo(Before.Net.Fingerprint).And.EqualTo(Same.Net.Fingerprint));
            Assert.That(result.ToString(), Is.EqualTo("Net: carried over."));
        }
    }

    [Test]
    public void Values_live_on_in_a_larger_space_and_what_is_new_takes_its_default()
    {
        MigrationResult<Grown.Net> result = SpaceMigration.ReadJson<Grown.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture, Is.EqualTo(new Grown.Net
            {
                First = Enlarged.Sep5,
                Body = [Op.Skip, Op.Conv3, Op.Sep5],
                Top = [[(0, Enlarged.Sep5), (1, Enlarged.Skip)], [(1, Enlarged.Conv3), (2, Enlarged.Sep5)]],
                Width = 48,
                Rate = 0.75,
                Optimizer = "sgd",
            }));
            Assert.That(result.Architecture!.Seed, Is.EqualTo(7));
            Assert.That(result.Architecture!.Decay, Is.EqualTo(0.01));
            Assert.That(Kinds(result.Changes), Is.EqualTo(
                "Seed Added, First Redeclared, Body Redeclared, Top Redeclared, Width Redeclared, Rate Redeclared, Optimizer Redeclared, Decay Added, Tail Added"));
            Assert.That(result.IsLossless, Is.False);
            Assert.That(result.ToString(), Does.StartWith("Net: carried over in part.\n  Seed is new, and takes its default\n"));
        }
    }

    [Test]
    public void A_value_that_is_gone_is_named_with_what_is_allowed_now()
    {
        MigrationResult<Shrunk.Net> result = SpaceMigration.ReadJson<Shrunk.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Succeeded, Is.False);
            Assert.That(result.Architecture, Is.Null);
            Assert.That(result.Changes.Select(change => change.Kind), Is.All.EqualTo(NotAllowed));
            Assert.That(result.Changes.Select(change => change.Message), Is.EqualTo((string[])
            [
                "First: Sep5 is not one of Conv3, Skip",
                "Body: [Skip, Conv3, Sep5] has 3 layers, and the space allows 1 to 2",
                "Top: [[[0, Sep5], [1, Skip]], [[1, Conv3], [2, Sep5]]] has 2 nodes, and the space wants 3",
                "Width: 48 is not one of 16, 32",
                "Rate: 0.75 does not lie between 0 and 0.5",
                "Optimizer: sgd is not one of adam",
            ]));
            Assert.That(result.Changes.Select(change => change.Allowed), Is.EqualTo((string[])
            [
                "one of Conv3, Skip", "a list of 1 to 2 layers of Conv3, Sep5, Skip", "a cell of 3 nodes with operations of Conv3, Sep5, Skip",
                "one of 16, 32", "a number between 0 and 0.5", "one of adam",
            ]));
            Assert.That(result.Changes[3].StoredValue, Is.EqualTo("48"));
            Assert.That(result.ToString(), Does.StartWith("Net: cannot be carried over.\n  First: Sep5"));
        }
    }

    [Test]
    public void Another_order_of_values_changes_no_value()
    {
        MigrationResult<Shuffled.Net> result = SpaceMigration.ReadJson<Shuffled.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture!.ToString(), Is.EqualTo(_stored.ToString()));
            Assert.That(Kinds(result.Changes), Is.EqualTo("First Reordered, Body Reordered, Top Reordered, Width Reordered"));
            Assert.That(result.IsLossless, Is.True);
        }
    }

    [Test]
    public void Names_that_mean_something_else_are_told()
    {
        MigrationResult<Reinterpreted.Net> result = SpaceMigration.ReadJson<Reinterpreted.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture!.ToString(), Is.EqualTo(_stored.ToString()));
            Assert.That(Kinds(result.Changes), Is.EqualTo("First Redeclared, Body Redeclared, Rate Redeclared"));
            Assert.That(result.Changes[0].Message, Is.EqualTo(
                "First: its declaration has changed, and Sep5 is still allowed, which is one of Conv3, Sep5, Skip"));
        }
    }

    [Test]
    public void A_member_of_another_kind_is_named()
    {
        MigrationResult<OtherKinds.Net> result = SpaceMigration.ReadJson<OtherKinds.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture, Is.Null);
            Assert.That(Kinds(result.Changes), Is.EqualTo("First KindChanged, Body KindChanged, Top KindChanged, Rate NotAllowed"));
            Assert.That(result.Changes[1].Message, Is.EqualTo(
                "Body: [Skip, Conv3, Sep5] is a list of layers, and now it is one of Conv3, Sep5, Skip"));
        }
    }

    [Test]
    public void A_number_that_is_among_the_values_of_a_choice_now_lives_on()
    {
        string json = JsonSerializer.Serialize(_stored with { Rate = 0.5 });
        MemberChange change = SpaceMigration.ReadJson<OtherKinds.Net>(json).Changes.Single(change => change.Member == "Rate");
        Assert.That(change.Kind, Is.EqualTo(Redeclared));
    }

    [Test]
    public void Members_that_are_gone_are_reported_and_no_new_name_is_guessed()
    {
        MigrationResult<Renamed.Net> result = SpaceMigration.ReadJson<Renamed.Net>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture!.ToString(), Is.EqualTo("First=Sep5; Body=[Skip, Conv3, Sep5]; Channels=16; Rate=0.75; Optimizer=sgd"));
            Assert.That(Kinds(result.Changes), Is.EqualTo("Body Redeclared, Channels Added, Top Removed, Width Removed"));
            Assert.That(result.Changes[3].Message, Is.EqualTo("Width=48 is no decision of the space"));
            Assert.That(result.IsLossless, Is.False);
        }
    }

    [Test]
    public void A_space_without_any_of_the_members_takes_nothing_over()
    {
        MigrationResult<Unrelated> result = SpaceMigration.ReadJson<Unrelated>(Json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Succeeded, Is.False);
            Assert.That(result.StoredSpace, Is.EqualTo("Net"));
            Assert.That(result.ToString(), Does.StartWith("Unrelated: cannot be carried over from Net.\n"));
        }
    }

    [Test]
    public void Text_is_read_by_member_as_well()
    {
        MigrationResult<Grown.Net> result = SpaceMigration.Parse<Grown.Net>(_stored.ToString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture, Is.EqualTo(SpaceMigration.ReadJson<Grown.Net>(Json).Architecture));
            Assert.That(Kinds(result.Changes), Is.EqualTo("Seed Added, Decay Added, Tail Added"), "text does not say how members were declared");
            Assert.That(SpaceMigration.Parse<Shrunk.Net>(_stored.ToString()).Changes, Has.Count.EqualTo(6));
        }
    }

    [Test]
    public void Members_that_other_values_rule_out_are_named()
    {
        MigrationResult<OptimizerSpace> result = SpaceMigration.Parse<OptimizerSpace>("Optimizer=adam; Momentum=0.5; LearningRate=0.01");
        MigrationResult<OptimizerSpace> without = SpaceMigration.Parse<OptimizerSpace>("Optimizer=adam; LearningRate=0.01");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Succeeded, Is.False);
            Assert.That(Kinds(result.Changes), Is.EqualTo("Momentum NotAllowed, Epsilon Added"));
            Assert.That(result.Changes[0].Message, Does.StartWith("Momentum=0.5 is not taken while "));
            Assert.That(without.Architecture, Is.EqualTo(new OptimizerSpace { Optimizer = "adam", LearningRate = 0.01 }));
            Assert.That(Kinds(without.Changes), Is.EqualTo("Epsilon Added"));
        }
    }

    [Test]
    public void A_list_is_read_one_by_one()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes((Before.Net[])[_stored, _stored with { Width = 16 }]);
        var reader = new Utf8JsonReader(json);
        var widths = new List<int>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            widths.Add(SpaceMigration.ReadJson<Grown.Net>(ref reader).Architecture!.Width);
        }

        Assert.That(widths, Is.EqualTo((int[])[48, 16]));
    }

    [TestCase("[]")]
    [TestCase("")]
    [TestCase("{\"First\":{}}")]
    [TestCase("{\"declaration\":{\"First\":1}}")]
    [TestCase("{\"declaration\":{},\"declaration\":{}}")]
    [TestCase("{} {}")]
    public void What_is_no_architecture_is_refused(string json) =>
        Assert.That(() => SpaceMigration.ReadJson<Before.Net>(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_text_that_is_no_architecture_is_refused() =>
        Assert.That(() => SpaceMigration.Parse<Before.Net>("First"), Throws.TypeOf<FormatException>());

    [Test]
    public void The_strict_reading_names_the_members_that_changed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refusal<Shrunk.Net>(), Does.Contain(Before.Net.Fingerprint).And.Contains(Shrunk.Net.Fingerprint)
                .And.Contains("First: Sep5 is not one of Conv3, Skip; ").And.Contains("Width: 48 is not one of 16, 32; ")
                .And.EndsWith("SpaceMigration.ReadJson takes over what is still allowed."));
            Assert.That(Refusal<Shuffled.Net>(), Does.Contain("Width: its values stand in another order, and 48 is one of them"));
            Assert.That(Refusal<Reinterpreted.Net>(), Does.Contain("First: its declaration has changed").And.Not.Contains("Width:"));
            Assert.That(Refusal<Grown.Net>(), Does.Contain("Seed is new"));
            Assert.That(Refusal<Renamed.Net>(), Does.Contain("Width=48 is no decision of the space"));
            Assert.That(Refusal<OtherKinds.Net>(), Does.Contain("Top: ").And.Contains(" is a cell, and now it is a list of 2 layers of Conv3, Sep5, Skip"));
            Assert.That(Refusal<Around.Net>(), Does.Contain("Its members are the same: the order of members has changed"));
            Assert.That(JsonSerializer.Deserialize<Same.Net>(Json)!.ToString(), Is.EqualTo(_stored.ToString()));
        }
    }

    private static string Refusal<S>() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<S>(Json))!.Message;

    private static string Kinds(IEnumerable<MemberChange> changes) => string.Join(", ", changes.Select(change => $"{change.Member} {change.Kind}"));

    [Test]
    public void What_depends_on_a_value_that_is_gone_is_told_with_it()
    {
        const string Text = "Optimizer=rmsprop; Momentum=0.5; LearningRate=0.001";
        MigrationResult<OptimizerSpace> result = SpaceMigration.Parse<OptimizerSpace>(Text);
        MigrationResult<TinyForestSpace> blocks = SpaceMigration.Parse<TinyForestSpace>("Kind=4; Letter=a; Rows.Count=3; Rows[0].IsOn=true");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Architecture, Is.Null);
            Assert.That(result.Changes.Single(static change => change.Member == "Optimizer").Kind, Is.EqualTo(NotAllowed));
            Assert.That(result.Changes.Single(static change => change.Member == "Optimizer").Message, Does.Contain("rmsprop").And.Contain("sgd, adam"));
            Assert.That(blocks.Architecture, Is.Null);
            Assert.That(blocks.Changes.Select(static change => change.Member), Is.EquivalentTo((string[])["Kind", "Letter", "Rows.Count", "Rows[0].IsOn"]));
            Assert.That(blocks.Changes.Single(static change => change.Member == "Letter").Message, Does.Contain("Letter=a is not taken while Kind is 1"));
        }
    }
}
