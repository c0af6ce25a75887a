using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Values with skip links: how they are made, what is refused, and their texts.</summary>
public class LinkedLayersTests
{
    private static readonly Layers<TinyLinkOp> _linked =
        Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 0), new(TinyLinkOp.Conv3, 0, 1)]);

    [Test]
    public void A_list_tells_its_links()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_linked, Is.EqualTo((TinyLinkOp[])[TinyLinkOp.Conv3, TinyLinkOp.Skip, TinyLinkOp.Conv3]));
            Assert.That(_linked.LinksOf(0), Is.Empty);
            Assert.That(_linked.LinksOf(2), Is.EqualTo((int[])[0, 1]));
            Assert.That(_linked.IsLinked(1, 0), Is.True);
            Assert.That(_linked.IsLinked(0, 1), Is.False);
            Assert.That(_linked.HasLinks, Is.True);
            Assert.That(_linked.ToString(), Is.EqualTo("[Conv3, Skip+0, Conv3+0+1]"));
            Assert.That(() => _linked.LinksOf(3), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => _linked.IsLinked(0, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void Links_count_in_equality()
    {
        Layers<TinyLinkOp> same = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 0), new(TinyLinkOp.Conv3, 1, 0)]);
        Layers<TinyLinkOp> fewer = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 0), new(TinyLinkOp.Conv3, 1)]);
        Layers<TinyLinkOp> plain = [TinyLinkOp.Conv3, TinyLinkOp.Skip, TinyLinkOp.Conv3];
        Layers<TinyLinkOp> unlinked = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip), new(TinyLinkOp.Conv3)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same == _linked && same.GetHashCode() == _linked.GetHashCode());
            Assert.That(fewer != _linked && fewer.GetHashCode() != _linked.GetHashCode());
            Assert.That(plain != _linked && _linked != plain);
            Assert.That(unlinked == plain && unlinked.GetHashCode() == plain.GetHashCode());
            Assert.That(plain.HasLinks || unlinked.HasLinks, Is.False);
            Assert.That(plain.LinksOf(2), Is.Empty);
        }
    }

    [Test]
    public void A_link_that_leads_nowhere_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Refused(() => Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip), new(TinyLinkOp.Skip, 0, 2)]), "Layer 2 (Skip+0+2): the link 2 is not one of 0 to 1.");
            Refused(() => Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 5)]), "Layer 1 (Skip+5): the link 5 is not 0, the only one there is.");
            Refused(() => Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3, 0)]), "Layer 0 (Conv3+0): the link 0 has no earlier layer to lead to.");
            Refused(() => new LinkedLayer<TinyLinkOp>(TinyLinkOp.Skip, 1, 1), "Skip: the link 1 is there twice.");
            Refused(() => new LinkedLayer<TinyLinkOp>(TinyLinkOp.Skip, -1), "Skip: the link -1 is not one of 0 to 63.");
            Refused(() => new LinkedLayer<TinyLinkOp>(TinyLinkOp.Skip, 64), "Skip: the link 64 is not one of 0 to 63.");
            LinkedLayer<TinyLinkOp>[] many = [.. Enumerable.Repeat(new LinkedLayer<TinyLinkOp>(TinyLinkOp.Skip), 64), new(TinyLinkOp.Skip, 63)];
            Refused(() => Layers.Linked<TinyLinkOp>(many), "Layers with links are at most 64, and these are 65.");
            Assert.That(Layers.Linked<TinyLinkOp>(many.AsSpan(0, 64)), Has.Count.EqualTo(64));
            many[63] = new(TinyLinkOp.Skip, 62);
            Assert.That(Layers.Linked<TinyLinkOp>(many.AsSpan(0, 64)).IsLinked(63, 62));
        }

        static void Refused(Func<object> make, string message) =>
            Assert.That(() => make(), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith(message));
    }

    [Test]
    public void A_range_declared_without_links_takes_none()
    {
        Layers<FashionOp> linked = Layers.Linked<FashionOp>([new(default), new(default, 0)]);
        Assert.That(
            () => new FashionSpace { Body = linked },
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith($"Body: {linked} has links, and the range is declared without SkipLinks."));
        Assert.That(
            () => new BlockSpace { Body = Layers.Linked<Bottleneck>([new(new()), new(new(), 0)]) },
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("has links, and blocks have none"));
    }

    [Test]
    public void Texts_name_the_links()
    {
        var space = new TinyLinkSpace { Body = _linked };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(space.ToString(), Is.EqualTo("HasMore=false; Body=[Conv3, Skip+0, Conv3+0+1]"));
            Assert.That(JsonSerializer.Serialize(space), Does.EndWith("\"HasMore\":false,\"Body\":[\"Conv3\",\"Skip+0\",\"Conv3+0+1\"]}"));
            Assert.That(space.ToString("C#", null), Does.Contain(
                "Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Conv3), new(TinyLinkOp.Skip, 0), new(TinyLinkOp.Conv3, 0, 1)]),"));
            Assert.That((space with { Body = [TinyLinkOp.Skip] }).ToString("C#", null), Does.Contain("Body = [TinyLinkOp.Skip],"));
            Assert.That(TinyLinkSpace.Parse("HasMore=false; Body=[Conv3, Skip + 0, Conv3+1+0]", null), Is.EqualTo(space));
        }
    }

    [TestCase("Conv3+0", "Body: Conv3+0: in layer 0 the link 0 has no earlier layer to lead to")]
    [TestCase("Conv3, Skip+1", "Body: Skip+1: in layer 1 the link 1 is not 0, the only one there is")]
    [TestCase("Conv3, Skip, Skip+0+2", "Body: Skip+0+2: in layer 2 the link 2 is not one of 0 to 1")]
    [TestCase("Conv3, Skip, Skip+0+0", "Body: Skip+0+0: in layer 2 the link 0 is there twice")]
    [TestCase("Conv3, Skip+", "Body: Skip+: in layer 1 the link  is not 0, the only one there is")]
    [TestCase("Conv3, Skip+x", "Body: Skip+x: in layer 1 the link x is not 0, the only one there is")]
    [TestCase("Conv3, Skip+99999999999", "in layer 1 the link 99999999999 is not 0")]
    [TestCase("Conv3, Pool+0", "Body: Pool is not one of Conv3, Skip")]
    [TestCase("Conv3, [Skip]", "is not one of Conv3, Skip")]
    public void A_text_with_a_wrong_link_is_refused(string layers, string message) =>
        Assert.That(
            () => TinyLinkSpace.Parse($"HasMore=false; Body=[{layers}]", null), Throws.InstanceOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void A_text_with_links_is_refused_where_there_are_none() =>
        Assert.That(
            () => MacroSpace.Parse("Stage1=[MB3K3, MB3K3+0]; Stage2=[MB3K3, MB3K3, MB3K3]; Stage3=[MB3K3, MB3K3, MB3K3]"),
            Throws.TypeOf<FormatException>().With.Message.Contains("Stage1: MB3K3+0 has links, and the range is declared without SkipLinks"));
}
