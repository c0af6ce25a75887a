namespace NasDsl.Torch;

/// <summary>A version of a shared library that an ELF image asks for.</summary>
/// <param name="Library">The library, <c>libstdc++.so.6</c>.</param>
/// <param name="Version">The version, <c>GLIBCXX_3.4.32</c>.</param>
/// <param name="Index">The number by which the image's symbols refer to it.</param>
/// <param name="FlagsOffset">Where its flags (<c>vna_flags</c>) stand in the file.</param>
/// <param name="IsWeak">Whether the loader goes on without it.</param>
internal readonly record struct NeededVersion(string Library, string Version, int Index, int FlagsOffset, bool IsWeak);
