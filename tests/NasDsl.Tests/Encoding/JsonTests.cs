using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

public class JsonTests
{
    private const string Stages = "\"Stage1\":[\"MB3K3\",\"MB6K5\"],\"Stage2\":[\"Identity\",\"MB3K3\",\"MB3K3\"],\"Stage3\":[\"MB3K3\",\"MB3K3\",\"MB3K3\"]";

    [Test]
    public void An_object_has_the_space_the_fingerprint_and_each_decision() => Assert.That(
        JsonSerializer.Serialize(MacroSpace.FromIndex(0)),
        Is.EqualTo(
            $"{{\"space\":\"MacroSpace\",\"fingerprint\":\"{MacroSpace.Fingerprint}\",\"declaration\":{{\"Stage1\":\"{Print(0)}\",\"Stage2\":\"{Print(1)}\",\"Stage3\":\"{Print(2)}\"}},"
            + "\"Stage1\":[\"Identity\",\"Identity\"],"
            + "\"Stage2\":[\"Identity\",\"Identity\",\"Identity\"],\"Stage3\":[\"Identity\",\"Identity\",\"Identity\"]}"));

    [Test]
    public void Values_keep_their_types()
    {
        var space = new TrainingSpace { Optimizer = "adam", Nesterov = true, Images = 5_000_000_000, Momentum = 1e-5 };
        JsonElement json = JsonSerializer.SerializeToElement(space);
        Assert.That(json.GetProperty("Optimizer").GetString(), Is.EqualTo("adam"));
        Assert.That(json.GetProperty("Nesterov").GetBoolean(), Is.True);
        Assert.That(json.GetProperty("Day").GetString(), Is.EqualTo("Sunday"));
        Assert.That(json.GetProperty("Images").GetInt64(), Is.EqualTo(5_000_000_000));
        Assert.That(json.GetProperty("Momentum").GetDouble(), Is.EqualTo(1e-5));
        Assert.That(json.GetProperty("Rate").GetDouble(), Is.EqualTo(space.Rate));
    }

    [Test]
    public void A_value_written_by_hand_may_leave_the_space_out()
    {
        MacroSpace space = JsonSerializer.Deserialize<MacroSpace>($"{{ {Stages} }}")!;
        Assert.That(space.ToString(), Is.EqualTo("Stage1=[MB3K3, MB6K5]; Stage2=[Identity, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]"));
    }

    [Test]
    public void Lists_of_architectures_are_read_one_by_one()
    {
        MacroSpace[] all = [MacroSpace.FromIndex(5), MacroSpace.FromIndex(500)];
        Assert.That(JsonSerializer.Deserialize<MacroSpace[]>(JsonSerializer.Serialize(all)), Is.EqualTo(all));
    }

    [Test]
    public void Another_space_is_refused() => Assert.That(
        () => JsonSerializer.Deserialize<Bench201Space>(JsonSerializer.Serialize(MacroSpace.FromIndex(0))),
        Throws.TypeOf<JsonException>().With.Message.Contains("Bench201Space: this is an architecture of the space MacroSpace"));

    [TestCase(Stages + ",\"Stage4\":[]", "Stage4 is no decision of the space")]
    [TestCase("\"Stage1\":[\"MB3K3\",\"MB6K5\"]", "the value of Stage2 is missing")]
    [TestCase(Stages + ",\"Stage1\":[]", "Stage1 stands there twice")]
    [TestCase("\"Stage1\":{}", "Stage1: a StartObject is no value")]
    public void A_member_too_many_or_too_few_is_refused(string members, string reason) => Assert.That(
        () => JsonSerializer.Deserialize<MacroSpace>($"{{ {members} }}"),
        Throws.TypeOf<JsonException>().With.Message.Contains("MacroSpace: " + reason));

    [Test]
    public void Something_else_than_an_object_is_refused() => Assert.That(
        () => JsonSerializer.Deserialize<MacroSpace>("[]"), Throws.TypeOf<JsonException>().With.Message.Contains("an architecture is an object"));

    [Test]
    public void Another_declaration_of_the_space_is_refused_unless_asked_for()
    {
        Assert.That(
            () => JsonSerializer.Deserialize<MacroSpace>($"{{ \"fingerprint\":\"0123456789abcdef\", {Stages} }}"),
            Throws.TypeOf<JsonException>().With.Message.Contains("another declaration").And.Message.Contains("0123456789abcdef"));
        Assert.That(
            () => JsonSerializer.Deserialize<MacroSpace>($"{{ \"fingerprint\":\"0123456789abcdef\", {Stages.Replace("MB6K5", "Gone", StringComparison.Ordinal)} }}"),
            Throws.TypeOf<JsonException>().With.Message.Contains("Stage1: Gone is not one of Identity, MB3K3, MB6K5"));
    }

    private static string Print(int member) => MacroSpace.Decisions[member].Fingerprint;
}
