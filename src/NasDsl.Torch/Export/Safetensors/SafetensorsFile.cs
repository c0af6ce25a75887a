using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// A file in the safetensors format: named tensors that any program reads without running code. It is an unsigned 64-bit length, a JSON header of that length
/// with the type, shape and place of each tensor, then their numbers, little-endian, row by row.
/// </summary>
public sealed class SafetensorsFile
{
    private readonly string _path;
    private readonly long _dataStart;
    private readonly Dictionary<string, SafetensorsEntry> _byName;

    private SafetensorsFile(string path, long dataStart, List<SafetensorsEntry> entries, Dictionary<string, string> metadata)
    {
        (_path, _dataStart, Entries, Metadata) = (path, dataStart, entries, metadata);
        _byName = entries.ToDictionary(static entry => entry.Name);
    }

    /// <summary>The tensors, in the header's order.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>What was written about the file: names and texts.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads the header of a file and checks that it describes all of the bytes behind it.</summary>
    /// <exception cref="SafetensorsException">The file is damaged or no safetensors file; the message says what is wrong.</exception>
    public static SafetensorsFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        (List<SafetensorsEntry> entries, Dictionary<string, string> metadata) = SafetensorsHeader.Read(stream, path);
        return new SafetensorsFile(path, stream.Position, entries, metadata);
    }

    /// <summary>Writes tensors of any device. The file appears as a whole; one of that name is replaced.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">What else the file should say: names and texts.</param>
    /// <exception cref="ArgumentException">A tensor's type cannot be stored, or its name is the format's own.</exception>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        List<SafetensorsEntry> entries = EntriesOf(tensors);
        byte[] header = SafetensorsHeader.Write(entries, metadata ?? new Dictionary<string, string>());
        AtomicFile.Write(path, stream =>
        {
            stream.Write(header);
            foreach (SafetensorsEntry entry in entries)
            {
                TensorBytes.Write(tensors[entry.Name], stream);
            }
        });
    }

    /// <summary>Reads one tensor to the CPU; the caller disposes it.</summary>
    /// <exception cref="SafetensorsException">The file has no tensor of that name, or has changed since it was opened.</exception>
    public Tensor Read(string name)
    {
        SafetensorsEntry entry = _byName.TryGetValue(name, out SafetensorsEntry? known)
            ? known
            : throw new SafetensorsException(_path, $"there is no tensor '{name}'.");
        using FileStream stream = File.OpenRead(_path);
        if (stream.Length < _dataStart + entry.End)
        {
            throw new SafetensorsException(_path, $"cut off since it was opened: '{name}' ends at {_dataStart + entry.End}, the file at {stream.Length}.");
        }

        stream.Position = _dataStart + entry.Offset;
        return TensorBytes.Read([.. entry.Shape], entry.Type, stream);
    }

    // Wide numbers come first, so that each tensor begins at a multiple of its numbers' size.
    private static List<SafetensorsEntry> EntriesOf(IReadOnlyDictionary<string, Tensor> tensors)
    {
        List<SafetensorsEntry> entries = [];
        long offset = 0;
        foreach ((string name, Tensor tensor) in tensors.OrderByDescending(static pair => SafetensorsType.SizeOf(pair.Value.dtype)))
        {
            if (SafetensorsType.NameOf(tensor.dtype) is null)
            {
                throw new ArgumentException($"'{name}' has numbers of the type {tensor.dtype}; {SafetensorsType.Names} are written.", nameof(tensors));
            }

            if (name == SafetensorsHeader.MetadataName)
            {
                throw new ArgumentException($"No tensor can be named '{SafetensorsHeader.MetadataName}': the format keeps that name for itself.", nameof(tensors));
            }

            long length = tensor.numel() * SafetensorsType.SizeOf(tensor.dtype);
            entries.Add(new SafetensorsEntry(name, tensor.dtype, tensor.shape, offset, length));
            offset += length;
        }

        return entries;
    }
}
