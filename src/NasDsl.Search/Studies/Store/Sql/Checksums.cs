using System.Security.Cryptography;
using System.Text;

namespace NasDsl.Search.Studies;

/// <summary>What is kept beside a row, so that a changed bit is found.</summary>
internal static class Checksums
{
    /// <summary>The first 16 hexadecimal digits of the text's SHA-256.</summary>
    internal static string Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
