using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

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

    /// <summary>Reads a row and holds it against the checksum beside it.</summary>
    /// <param name="reader">Stands at the row.</param>
    /// <param name="read">Reads what the row says.</param>
    /// <param name="checksum">The checksum of that.</param>
    /// <param name="column">The column of the one that is kept.</param>
    /// <param name="name">The row's name, for messages.</param>
    /// <exception cref="StudyDamagedException">It is not what was written.</exception>
    internal static T Read<T>(DbDataReader reader, Func<DbDataReader, T> read, Func<T, string> checksum, int column, Func<string> name)
    {
        try
        {
            T row = read(reader);
            string? kept = reader.NullableString(column);
            string found = checksum(row);
            return kept == found
                ? row
                : throw new StudyDamagedException($"{name()} is not what was written: its checksum is {kept ?? "missing"}, and that of what it says is {found}.");
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new StudyDamagedException($"{name()} cannot be read: {exception.Message}", exception);
        }
    }

    // What parsers and drivers throw at values that nobody wrote.
    private static bool IsUnreadable(Exception exception) =>
        exception is FormatException or InvalidCastException or JsonException or OverflowException or ArgumentException or InvalidOperationException;
}
