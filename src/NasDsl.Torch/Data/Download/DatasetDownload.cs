using System.IO.Compression;
using System.Security.Cryptography;

namespace NasDsl.Torch;

/// <summary>
/// Brings a published data set into a folder. Each file is unpacked into a temporary file, checked against its SHA-256, and only then given its
/// name, so that a file that stands there under its name is whole. What stands there already and is right is not fetched again.
/// </summary>
public static class DatasetDownload
{
    /// <summary>Downloads what is missing.</summary>
    /// <param name="dataset">What to download.</param>
    /// <param name="folder">Where to; made if needed.</param>
    /// <param name="client">Sends the requests; the caller's, with its timeouts and proxies.</param>
    /// <param name="progress">Told the name of each file before it is fetched.</param>
    /// <param name="cancellationToken">Ends the download; no half file is left.</param>
    /// <exception cref="HttpRequestException">A file could not be fetched; the message names its address.</exception>
    /// <exception cref="DataFileException">What came is not the published content.</exception>
    public static async Task FetchAsync(
        PublishedDataset dataset,
        string folder,
        HttpClient client,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(client);
        Directory.CreateDirectory(folder);
        foreach (PublishedFile file in dataset.Files)
        {
            string path = Path.Combine(folder, file.Name);
            if (!await IsThereAsync(path, file, cancellationToken).ConfigureAwait(false))
            {
                progress?.Report(file.Name);
                await FetchAsync(new Uri(dataset.BaseAddress, file.Address), path, file, client, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<bool> IsThereAsync(string path, PublishedFile file, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != file.Length)
        {
            return false;
        }

        using FileStream stream = File.OpenRead(path);
        return IsSame(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false), file.Sha256);
    }

    private static async Task FetchAsync(Uri address, string path, PublishedFile file, HttpClient client, CancellationToken cancellationToken)
    {
        // In the same folder, so that the last step is a rename; unique, so that two downloads do not meet in one file.
        string partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            using HttpResponseMessage response =
                await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new HttpRequestException(
                    $"{address}: the server answered {(int)response.StatusCode} {response.ReasonPhrase}.", null, response.StatusCode);
            }

            using (Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false))
            {
                await UnpackAsync(body, address, partial, file, cancellationToken).ConfigureAwait(false);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task UnpackAsync(Stream body, Uri address, string partial, PublishedFile file, CancellationToken cancellationToken)
    {
        Stream content = file.Address.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(body, CompressionMode.Decompress) : body;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        try
        {
            using FileStream target = new(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                length += read;
                if (length > file.Length)
                {
                    throw new DataFileException(address.ToString(), $"{file.Length} bytes of content", "more");
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFileException(address.ToString(), "whole gzip data", $"damaged data ({damaged.Message.TrimEnd('.')})", damaged);
        }
        finally
        {
            await content.DisposeAsync().ConfigureAwait(false);
        }

        if (length != file.Length)
        {
            throw new DataFileException(address.ToString(), $"{file.Length} bytes of content", $"{length}");
        }

        byte[] sum = hash.GetHashAndReset();
        if (!IsSame(sum, file.Sha256))
        {
            throw new DataFileException(address.ToString(), $"content of SHA-256 {file.Sha256}", Convert.ToHexStringLower(sum));
        }
    }

    private static bool IsSame(byte[] sum, string expected) => string.Equals(Convert.ToHexString(sum), expected, StringComparison.OrdinalIgnoreCase);
}
