using System.Buffers.Binary;
using System.Text;

namespace NasDsl.Torch;

/// <summary>
/// A 64-bit little-endian ELF shared library in memory, as far as the versions of other libraries go that it asks for (the
/// System V ABI's symbol versioning). Every read is checked against the image's length: a damaged file gives an <see cref="ElfFormatException"/>.
/// </summary>
internal sealed class ElfImage
{
    private const int HeaderSize = 64;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;
    private const ushort WeakFlag = 0x2;

    private readonly byte[] _bytes;
    private readonly ElfSection[] _sections;

    /// <summary>Reads the section table; <paramref name="bytes"/> are kept and edited in place.</summary>
    /// <exception cref="ElfFormatException">The bytes are no such image.</exception>
    public ElfImage(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderSize || !bytes.AsSpan(0, 4).SequenceEqual("\u007fELF"u8))
        {
            throw new ElfFormatException($"The file ({bytes.Length} bytes) does not begin with an ELF header.");
        }

        if (bytes[4] != 2 || bytes[5] != 1)
        {
            throw new ElfFormatException("The ELF image is not 64-bit little-endian.");
        }

        long table = checked((long)Math.Min(U64(0x28), long.MaxValue));
        int entrySize = U16(0x3A);
        int count = U16(0x3C);
        if (entrySize < SectionHeaderSize)
        {
            throw new ElfFormatException($"A section header of {entrySize} bytes is too short.");
        }

        Check(table, (long)count * entrySize, "section table");
        _sections = new ElfSection[count];
        for (int i = 0; i < count; i++)
        {
            int at = (int)table + (i * entrySize);
            // Sections without bytes in the file (SHT_NOBITS) may point past its end; they are checked where they are used.
            _sections[i] = new ElfSection(U32(at + 4), Saturate(U64(at + 24)), Saturate(U64(at + 32)), Saturate(U32(at + 40)));
        }
    }

    /// <summary>The versions of other libraries that the image asks for.</summary>
    public List<NeededVersion> NeededVersions()
    {
        List<NeededVersion> versions = [];
        foreach (ElfSection section in SectionsOf(ElfSection.VersionNeeds))
        {
            ElfSection names = Linked(section);
            for (long need = section.Offset, next; ; need += next)
            {
                CheckInside(section, need, 16);
                string library = TextAt(names, U32((int)need + 4));
                ReadAuxiliaries(section, names, need, library, versions);
                next = U32((int)need + 12);
                if (next == 0)
                {
                    break;
                }
            }
        }

        return versions;
    }

    /// <summary>The symbols of that version that a relocation asks for: without them the image cannot run.</summary>
    public List<string> RelocatedSymbols(NeededVersion version)
    {
        List<string> symbols = [];
        foreach (ElfSection versions in SectionsOf(ElfSection.SymbolVersions))
        {
            ElfSection table = Linked(versions);
            HashSet<uint> relocated = RelocatedSymbolNumbers();
            for (int symbol = 0; symbol < versions.Size / 2; symbol++)
            {
                if ((U16(versions.Offset + (2 * symbol)) & 0x7fff) == version.Index && relocated.Contains((uint)symbol))
                {
                    int at = symbol * SymbolSize;
                    CheckInside(table, table.Offset + at, SymbolSize);
                    symbols.Add(TextAt(Linked(table), U32(table.Offset + at)));
                }
            }
        }

        return symbols;
    }

    /// <summary>Marks a version weak: the dynamic loader then loads the image where the library lacks it.</summary>
    public void MarkWeak(NeededVersion version)
    {
        Span<byte> flags = _bytes.AsSpan(version.FlagsOffset, 2);
        BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | WeakFlag));
    }

    private void ReadAuxiliaries(ElfSection section, ElfSection names, long need, string library, List<NeededVersion> versions)
    {
        int count = U16((int)need + 2);
        long auxiliary = need + U32((int)need + 8);
        for (int i = 0; i < count; i++)
        {
            CheckInside(section, auxiliary, 16);
            int at = (int)auxiliary;
            versions.Add(new NeededVersion(
                library, TextAt(names, U32(at + 8)), U16(at + 6) & 0x7fff, at + 4, (U16(at + 4) & WeakFlag) != 0));
            uint next = U32(at + 12);
            if (next == 0)
            {
                break;
            }

            auxiliary += next;
        }
    }

    private HashSet<uint> RelocatedSymbolNumbers()
    {
        HashSet<uint> numbers = [];
        foreach (uint type in (ReadOnlySpan<uint>)[ElfSection.Rela, ElfSection.Rel])
        {
            int size = type == ElfSection.Rela ? 24 : 16;
            foreach (ElfSection section in SectionsOf(type))
            {
                for (int at = section.Offset; at + size <= section.Offset + section.Size; at += size)
                {
                    numbers.Add((uint)(U64(at + 8) >> 32));
                }
            }
        }

        return numbers;
    }

    private IEnumerable<ElfSection> SectionsOf(uint type)
    {
        foreach (ElfSection section in _sections)
        {
            if (section.Type == type)
            {
                Check(section.Offset, section.Size, "section");
                yield return section;
            }
        }
    }

    private ElfSection Linked(ElfSection section)
    {
        if ((uint)section.Link >= (uint)_sections.Length)
        {
            throw new ElfFormatException($"A section refers to section {section.Link} of {_sections.Length}.");
        }

        ElfSection linked = _sections[section.Link];
        Check(linked.Offset, linked.Size, "section");
        return linked;
    }

    private string TextAt(ElfSection names, uint offset)
    {
        if (offset >= (uint)names.Size)
        {
            throw new ElfFormatException($"A name at {offset} lies outside its table of {names.Size} bytes.");
        }

        ReadOnlySpan<byte> rest = _bytes.AsSpan(names.Offset + (int)offset, names.Size - (int)offset);
        int end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(rest[..end]) : throw new ElfFormatException($"The name at {offset} has no end.");
    }

    private static void CheckInside(ElfSection section, long offset, int size)
    {
        if (offset < section.Offset || offset + size > section.Offset + (long)section.Size)
        {
            throw new ElfFormatException($"An entry at {offset} lies outside its section ({section.Offset}, {section.Size} bytes).");
        }
    }

    private void Check(long offset, long size, string what)
    {
        if (offset < 0 || size < 0 || offset > _bytes.Length - size)
        {
            throw new ElfFormatException($"A {what} at {offset} of {size} bytes lies outside the file of {_bytes.Length} bytes.");
        }
    }

    private static int Saturate(ulong value) => (int)Math.Min(value, int.MaxValue);

    private int U16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));

    private ulong U64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(offset));
}
