using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Stored architectures where a range gets skip links, loses them, or has other depths than before.</summary>
public static partial class LinkMigrationTests
{
    public static partial class Linked
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Layers(2, 3, SkipLinks = true)] public partial Layers<TinyLinkOp> Body { get; init; }
        }
    }

    public static partial class Plain
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Layers(2, 3)] public partial Layers<TinyLinkOp> Body { get; init; }
        }
    }

    public static partial class Deeper
    {
        [SearchSpace, Input(1, 8, 8), Classes(2)]
        public partial record Net
        {
            [Layers(1, 5, SkipLinks = true)] public partial Layers<TinyLinkOp> Body { get; init; }
        }
    }

    private static readonly Linked.Net _linked = new() { Body = Layers.Linked<TinyLinkOp>([new(TinyLinkOp.Skip), new(TinyLinkOp.Conv3, 0)]) };

    [Test]
    public static void The_same_links_live_on_where_there_may_be_more_layers()
    {
        MigrationResult<Deeper.Net> result = SpaceMigration.ReadJson<Deeper.Net>(JsonSerializer.Serialize(_linked));
        Assert.That(result.Architecture, Is.EqualTo(new Deeper.Net { Body = _linked.Body }));
        Assert.That(result.Changes.Select(static change => change.Kind), Is.EqualTo((MemberChangeKind[])[MemberChangeKind.Redeclared]));
    }

    [Test]
    public static void Links_are_not_dropped_where_there_are_none_any_more()
    {
        MigrationResult<Plain.Net> result = SpaceMigration.ReadJson<Plain.Net>(JsonSerializer.Serialize(_linked));
        Assert.That(result.Architecture, Is.Null);
        Assert.That(result.Changes.Single().Kind, Is.EqualTo(MemberChangeKind.NotAllowed));
        Assert.That(result.Changes.Single().ToString(), Does.Contain("Body: Conv3+0 has links, and the range is declared without SkipLinks"));
    }

    [Test]
    public static void Layers_without_links_live_on_where_links_may_be_chosen()
    {
        var plain = new Plain.Net { Body = [TinyLinkOp.Skip, TinyLinkOp.Conv3, TinyLinkOp.Skip] };
        MigrationResult<Linked.Net> result = SpaceMigration.ReadJson<Linked.Net>(JsonSerializer.Serialize(plain));
        Assert.That(result.Architecture, Is.EqualTo(new Linked.Net { Body = plain.Body }));
        Assert.That(result.Changes.Single().Kind, Is.EqualTo(MemberChangeKind.Redeclared));
        Assert.That(result.Changes.Single().ToString(), Does.Contain("2 to 3 layers of Conv3, Skip, each with links to earlier ones"));
        Assert.That(Plain.Net.Fingerprint, Is.Not.EqualTo(Linked.Net.Fingerprint));
    }
}
