using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NasDsl.Search;

/// <summary>
/// A state in a file: a header (magic, version of the format, step, length of the state), the SHA-256 of the state followed by the header, then the state. Numbers are
/// little-endian.
/// </summary>
internal static class CheckpointFile
{
    private const int Version = 1;
    private const int HeaderLength = 28;
    private const int Start = HeaderLength + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "NasDslCp"u8;

    /// <summary>Writes a state into an empty file, and has the system put it on the disk.</summary>
    public static void Write(FileStream file, long step, Action<Stream> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Position = Start;
        using (HashingStream state = new(file, hash))
        {
            write(state);
            Span<byte> header = stackalloc byte[HeaderLength];
            Magic.CopyTo(header);
            BinaryPrimitives.WriteInt32LittleEndian(header[8..], Version);
            BinaryPrimitives.WriteInt64LittleEndian(header[12..], step);
            BinaryPrimitives.WriteInt64LittleEndian(header[20..], state.Written);
            hash.AppendData(header);
            file.Position = 0;
            file.Write(header);
        }

        file.Write(hash.GetHashAndReset());
        file.Flush(flushToDisk: true);
    }

    /// <summary>What is wrong with a file; null where it is whole.</summary>
    /// <param name="file">The file, at its beginning.</param>
    /// <param name="step">The step that its name has.</param>
    public static string? FindDamage(FileStream file, long step)
    {
        Span<byte> start = stackalloc byte[Start];
        int read = file.ReadAtLeast(start, Start, throwOnEndOfStream: false);
        if (read < Start)
        {
            return $"it ends after {read} bytes, within its header";
        }

        if (!start.StartsWith(Magic))
        {
            return "it does not begin as a checkpoint does";
        }

        ReadOnlySpan<byte> header = start[..HeaderLength];
        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
        {
            return $"its format has version {version}, and {Version} is known";
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(header[20..]);
        if (length != file.Length - Start)
        {
            return $"its state has {file.Length - Start} bytes rather than {length}";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        while ((read = file.Read(buffer)) > 0)
        {
            hash.AppendData(buffer.AsSpan(0, read));
        }

        hash.AppendData(header);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(start[HeaderLength..]))
        {
            return "its checksum is wrong";
        }

        long kept = BinaryPrimitives.ReadInt64LittleEndian(header[12..]);
        return kept == step ? null : $"it is of step {kept}";
    }

    /// <summary>Places a file that is whole at its state.</summary>
    public static void SkipHeader(FileStream file) => file.Position = Start;
}
