using System.Security.Cryptography;

namespace NasDsl.Torch.Tests;

[TestFixture]
internal sealed class DatasetDownloadTests : TemporaryFolder
{
    private static readonly byte[] _content = [.. Enumerable.Range(0, 100_000).Select(number => (byte)(number * number >> 3))];

    private readonly HttpClient _client = new();

    [OneTimeTearDown]
    public void CloseClient() => _client.Dispose();

    [Test]
    public async Task UnpacksVerifiesAndNamesFiles()
    {
        using FileServer server = new(new() { ["packed.gz"] = IdxFileTests.Pack(_content), ["plain"] = _content });
        PublishedDataset set = Set(server, ("packed", "packed.gz"), ("other", "plain"));
        await DatasetDownload.FetchAsync(set, Folder, _client);
        Assert.That(File.ReadAllBytes(Path.Combine(Folder, "packed")), Is.EqualTo(_content));
        Assert.That(File.ReadAllBytes(Path.Combine(Folder, "other")), Is.EqualTo(_content));
        Assert.That(Directory.GetFiles(Folder), Has.Length.EqualTo(2), "no partial file is left");
        Assert.That(server.Requests, Is.EqualTo(new[] { "packed.gz", "plain" }));

        await DatasetDownload.FetchAsync(set, Folder, _client);
        Assert.That(server.Requests, Has.Count.EqualTo(2), "what is there and right is not fetched again");

        byte[] changed = [.. _content];
        changed[^1] ^= 1;
        WriteFile("packed", changed);
        await DatasetDownload.FetchAsync(set, Folder, _client);
        Assert.That(server.Requests, Has.Count.EqualTo(3), "what is there and wrong is fetched again");
        Assert.That(File.ReadAllBytes(Path.Combine(Folder, "packed")), Is.EqualTo(_content));
    }

    [Test]
    public void RefusesOtherContent()
    {
        byte[] changed = [.. _content];
        changed[50_000] ^= 1;
        using FileServer server = new(new()
        {
            ["changed.gz"] = IdxFileTests.Pack(changed),
            ["short.gz"] = IdxFileTests.Pack(_content[..^1]),
            ["long.gz"] = IdxFileTests.Pack([.. _content, 1]),
            ["page.gz"] = "<html>not what you asked for</html>"u8.ToArray(),
        });
        AssertRefused(server, "changed.gz", "SHA-256", Convert.ToHexStringLower(SHA256.HashData(changed)));
        AssertRefused(server, "short.gz", "100000 bytes", "99999");
        AssertRefused(server, "long.gz", "100000 bytes", "more");
        AssertRefused(server, "page.gz", "whole gzip data", "damaged");
        Assert.That(Directory.GetFiles(Folder), Is.Empty);
    }

    [Test]
    public void NamesTheAddressThatDoesNotAnswer()
    {
        using FileServer server = new([]);
        HttpRequestException error = Assert.ThrowsAsync<HttpRequestException>(() => DatasetDownload.FetchAsync(Set(server, ("a", "a.gz")), Folder, _client))!;
        Assert.That(error.Message, Does.Contain($"{server.Address}a.gz").And.Contain("404"));
    }

    [Test]
    public void EndsWhenCancelled()
    {
        using FileServer server = new(new() { ["plain"] = _content });
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.That(
            () => DatasetDownload.FetchAsync(Set(server, ("other", "plain")), Folder, _client, null, cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(Folder), Is.Empty);
    }

    [Test]
    public void FashionMnistIsWhatIsPublished()
    {
        string? folder = Spaces.TestData.Folder("fashion-mnist");
        Assume.That(folder, Is.Not.Null, "the data is not there");
        foreach (PublishedFile file in PublishedDataset.FashionMnist.Files)
        {
            using Stream content = new System.IO.Compression.GZipStream(
                File.OpenRead(Path.Combine(folder!, file.Address)), System.IO.Compression.CompressionMode.Decompress);
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(content)), Is.EqualTo(file.Sha256), file.Name);
        }
    }

    [Test]
    public void KnownSetsAreFoundByName()
    {
        Assert.That(PublishedDataset.Find("Fashion-MNIST"), Is.SameAs(PublishedDataset.FashionMnist));
        Assert.That(() => PublishedDataset.Find("imagenet"), Throws.ArgumentException.With.Message.Contains("'imagenet'").And.Message.Contains("fashion-mnist, mnist"));
    }

    private void AssertRefused(FileServer server, string address, string expected, string found)
    {
        DataFileException error = Assert.ThrowsAsync<DataFileException>(() => DatasetDownload.FetchAsync(Set(server, ("a", address)), Folder, _client))!;
        Assert.That(error.Path, Does.EndWith(address));
        Assert.That(error.Expected, Does.Contain(expected));
        Assert.That(error.Found, Does.Contain(found));
    }

    private static PublishedDataset Set(FileServer server, params (string Name, string Address)[] files) => new(
        "test",
        server.Address,
        [.. files.Select(file => new PublishedFile(file.Name, file.Address, _content.Length, Convert.ToHexStringLower(SHA256.HashData(_content))))]);
}
