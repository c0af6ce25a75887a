using System.Buffers.Binary;
using System.IO.Compression;

namespace NasDsl.Torch;

/// <summary>
/// A file of unsigned bytes in the IDX format of MNIST: two zero bytes, the type 0x08, the number of dimensions, each dimension as a big-endian
/// 32-bit number, then the bytes, last dimension fastest. A file that starts like gzip is unpacked on the way, whatever its name.
/// </summary>
public sealed class IdxFile
{
    private const byte UnsignedByte = 0x08;

    // More than any data set of this format; a wrong header must not ask for all of the memory.
    private const long MaximumLength = int.MaxValue - 64L;

    private IdxFile(int[] shape, byte[] content) => (Shape, Content) = (shape, content);

    /// <summary>The length of each dimension.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The bytes.</summary>
    public byte[] Content { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="dimensions">How many dimensions it must have: 1 for labels, 3 for grey images.</param>
    /// <exception cref="DataFileException">The file is missing, truncated, too long, or not IDX of that many dimensions.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        if (!File.Exists(path))
        {
            throw new DataFileException(path, "an IDX file", "no such file");
        }

        using FileStream file = File.OpenRead(path);
        bool isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!isPacked)
        {
            return Read(file, path, dimensions);
        }

        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        try
        {
            return Read(unpacked, path, dimensions);
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFileException(path, "whole gzip data", $"damaged data ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    private static IdxFile Read(Stream stream, string path, int dimensions)
    {
        byte[] header = new byte[4 + 4 * dimensions];
        int headerLength = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        uint magic = (uint)(UnsignedByte << 8) | (uint)dimensions;
        if (headerLength < header.Length)
        {
            throw new DataFileException(path, $"an IDX header of {header.Length} bytes", $"{headerLength} bytes in all");
        }

        uint found = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (found != magic)
        {
            throw new DataFileException(path, $"the magic number {magic} (unsigned bytes in {dimensions} dimension(s))", $"{found}");
        }

        int[] shape = new int[dimensions];
        long length = 1;
        for (int i = 0; i < dimensions; i++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4 + 4 * i));
            if (size > MaximumLength || (length *= size) > MaximumLength)
            {
                throw new DataFileException(path, $"at most {MaximumLength} bytes of content", $"a length of {size} in dimension {i}");
            }

            shape[i] = (int)size;
        }

        byte[] content = new byte[length];
        int contentLength = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (contentLength < length)
        {
            throw new DataFileException(path, $"{length} bytes of content ({string.Join('×', shape)})", $"{contentLength}: the file is truncated");
        }

        if (stream.ReadByte() >= 0)
        {
            throw new DataFileException(path, $"{length} bytes of content ({string.Join('×', shape)})", "more");
        }

        return new IdxFile(shape, content);
    }
}
