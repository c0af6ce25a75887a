namespace NasDsl.Torch;

/// <summary>The bytes are no 64-bit little-endian ELF image, or one whose tables point outside of it.</summary>
internal sealed class ElfFormatException(string message) : Exception(message);
