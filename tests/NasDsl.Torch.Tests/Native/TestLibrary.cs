using System.Buffers.Binary;
using System.Text;

namespace NasDsl.Torch.Tests.Native;

/// <summary>A minimal shared library's tables, built byte by byte: three symbols, two of which belong to a version of libstdc++.</summary>
internal static class TestLibrary
{
    private const int Names = 64, Symbols = 192, Versions = 288, Needs = 296, Relocations = 344, Sections = 368;

    /// <summary>Where the flags of the needed version stand.</summary>
    public const int FlagsOffset = Needs + 16 + 4;

    /// <summary>Where the size of the section of needed versions stands.</summary>
    public const int NeedsSize = Sections + (4 * 64) + 32;

    /// <summary>Where the number of the names' section stands in that of the needed versions.</summary>
    public const int NeedsLink = Sections + (4 * 64) + 40;

    /// <summary>Where the offset to the next needed library stands.</summary>
    public const int NeedsNext = Needs + 12;

    /// <summary>Where the name of the needed version stands.</summary>
    public const int VersionName = Needs + 16 + 8;

    /// <param name="version">The needed version.</param>
    /// <param name="relocated">The number of the symbol that a relocation asks for; 1 has no version, 2 and 3 the needed one.</param>
    public static byte[] Create(string version = CompatibleCopy.Version, int relocated = 1)
    {
        byte[] bytes = new byte[Sections + (6 * 64)];
        "\u007fELF"u8.CopyTo(bytes);
        (bytes[4], bytes[5]) = (2, 1);
        Write(bytes, 0x28, Sections, 8);
        Write(bytes, 0x3A, 64, 2);
        Write(bytes, 0x3C, 6, 2);

        string[] texts = ["", CompatibleCopy.Runtime, version, "plain", "initv", "other"];
        int[] at = new int[texts.Length];
        int next = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            at[i] = next;
            Encoding.ASCII.GetBytes(texts[i]).CopyTo(bytes, Names + next);
            next += texts[i].Length + 1;
        }

        for (int symbol = 1; symbol < 4; symbol++)
        {
            Write(bytes, Symbols + (24 * symbol), at[symbol + 2], 4);
            Write(bytes, Versions + (2 * symbol), symbol == 1 ? 1 : 5, 2);
        }

        // One needed library with one version, number 5.
        Write(bytes, Needs, 1, 2);
        Write(bytes, Needs + 2, 1, 2);
        Write(bytes, Needs + 4, at[1], 4);
        Write(bytes, Needs + 8, 16, 4);
        Write(bytes, Needs + 16 + 6, 5, 2);
        Write(bytes, VersionName, at[2], 4);
        Write(bytes, Relocations + 12, relocated, 4);

        Section(bytes, 1, type: 3, Names, next, link: 0);
        Section(bytes, 2, (int)ElfSection.DynamicSymbols, Symbols, 96, link: 1);
        Section(bytes, 3, (int)ElfSection.SymbolVersions, Versions, 8, link: 2);
        Section(bytes, 4, (int)ElfSection.VersionNeeds, Needs, 32, link: 1);
        Section(bytes, 5, (int)ElfSection.Rela, Relocations, 24, link: 2);
        return bytes;
    }

    /// <summary>Writes a number of 2, 4 or 8 bytes.</summary>
    public static void Write(byte[] bytes, int offset, long value, int size)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, value);
        number[..size].CopyTo(bytes.AsSpan(offset));
    }

    private static void Section(byte[] bytes, int number, int type, int offset, int size, int link)
    {
        int at = Sections + (64 * number);
        Write(bytes, at + 4, type, 4);
        Write(bytes, at + 24, offset, 8);
        Write(bytes, at + 32, size, 8);
        Write(bytes, at + 40, link, 4);
    }
}
