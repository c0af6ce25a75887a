using System.Text.Json;
using NasDsl.Spaces;
using NasDsl.Torch;
using NasDsl.Torch.Tests;

namespace NasDsl.Export.Tests;

internal sealed class ArchitectureCardTests : TemporaryFolder
{
    private static readonly FashionSpace _architecture = FashionSpace.Sample(new RandomSource(5));

    [Test]
    public void A_card_gives_the_architecture_and_its_figures_back()
    {
        ArchitectureCard card = ArchitectureCard.Of(_architecture) with
        {
            Score = 0.9125,
            Seed = ulong.MaxValue,
            Metrics = new Dictionary<string, double> { ["test_accuracy"] = 0.9, ["loss"] = double.NaN, ["best"] = double.NegativeInfinity },
        };
        string path = Path.Combine(Folder, "winner.json");
        card.Save(path);
        var read = ArchitectureCard.Load(path);
        Assert.That(read, Is.EqualTo(card));
        Assert.That(read.Read<FashionSpace>(), Is.EqualTo(_architecture));
        Assert.That(read.Seed, Is.EqualTo(ulong.MaxValue));
        Assert.That(read.Metrics["loss"], Is.NaN);
        Assert.That((read.Parameters, read.MultiplyAdds), Is.EqualTo(((long?)_architecture.Cost().Parameters, (long?)_architecture.Cost().MultiplyAdds)));
    }

    [Test]
    public void Equal_cards_have_one_hash_code()
    {
        var card = ArchitectureCard.Of(_architecture);
        var read = ArchitectureCard.FromJson(card.ToJson());
        Assert.That((read, read.GetHashCode()), Is.EqualTo((card, card.GetHashCode())));
    }

    [Test]
    public void The_file_is_JSON_that_names_space_and_fingerprint()
    {
        using var json = JsonDocument.Parse(ArchitectureCard.Of(_architecture).ToJson());
        Assert.That(json.RootElement.GetProperty("space").GetString(), Is.EqualTo("FashionSpace"));
        Assert.That(json.RootElement.GetProperty("fingerprint").GetString(), Is.EqualTo(FashionSpace.Fingerprint));
        Assert.That(json.RootElement.GetProperty("architecture").GetProperty("Width").GetInt32(), Is.EqualTo(_architecture.Width));
        Assert.That(json.RootElement.TryGetProperty("score", out _), Is.False, "what is not known is not there");
    }

    [Test]
    public void Another_space_is_refused() => Assert.That(
        () => ArchitectureCard.Of(_architecture).Read<MacroSpace>(),
        Throws.TypeOf<JsonException>().With.Message.EqualTo("The card is of an architecture of FashionSpace, not of MacroSpace."));

    [Test]
    public void An_earlier_declaration_is_refused()
    {
        string json = ArchitectureCard.Of(_architecture).ToJson().Replace(FashionSpace.Fingerprint, "0123456789abcdef", StringComparison.Ordinal);
        Assert.That(() => ArchitectureCard.FromJson(json).Read<FashionSpace>(), Throws.TypeOf<JsonException>().With.Message.Contains("0123456789abcdef"));
    }

    [TestCase("[]", "no architecture's card")]
    [TestCase("{}", "no architecture's card")]
    [TestCase("{\"format\":\"nasdsl-architecture\",\"version\":2}", "of version 2; 'nasdsl-architecture' of version 1 is read")]
    public void Something_else_is_refused(string json, string reason) =>
        Assert.That(() => ArchitectureCard.FromJson(json), Throws.TypeOf<JsonException>().With.Message.Contains(reason));
}
