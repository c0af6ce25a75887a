namespace NasDsl.Torch;

/// <summary>One entry of an ELF image's section table.</summary>
/// <param name="Type">What the section holds (<c>sh_type</c>).</param>
/// <param name="Offset">Where it starts in the file.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Link">The number of the section that it refers to (<c>sh_link</c>).</param>
internal readonly record struct ElfSection(uint Type, int Offset, int Size, int Link)
{
    public const uint Rela = 4;
    public const uint Rel = 9;
    public const uint DynamicSymbols = 11;
    public const uint VersionNeeds = 0x6ffffffe;
    public const uint SymbolVersions = 0x6fffffff;
}
