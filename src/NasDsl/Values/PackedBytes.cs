using System.Runtime.CompilerServices;

namespace NasDsl;

/// <summary>Packs up to 16 enum values of 0 … 255 into two words, without boxing.</summary>
internal static class PackedBytes
{
    public const int Capacity = 16;

    public static bool TryPack<T>(ReadOnlySpan<T> items, out ulong low, out ulong high)
    {
        low = high = 0;
        if (items.Length > Capacity || !typeof(T).IsEnum)
        {
            return false;
        }

        for (int i = 0; i < items.Length; i++)
        {
            ulong value = ValueOf(items[i]);
            if (value > byte.MaxValue)
            {
                low = high = 0;
                return false;
            }

            if (i < 8)
            {
                low |= value << (8 * i);
            }
            else
            {
                high |= value << (8 * (i - 8));
            }
        }

        return true;
    }

    public static T Unpack<T>(ulong low, ulong high, int index)
    {
        ulong value = ((index < 8 ? low : high) >> (8 * (index & 7))) & byte.MaxValue;
        return OfValue<T>(value);
    }

    /// <summary>The enum's number; a negative one comes out large, and so is never packed.</summary>
    public static ulong ValueOf<T>(T item) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.As<T, byte>(ref item),
        2 => Unsafe.As<T, ushort>(ref item),
        4 => Unsafe.As<T, uint>(ref item),
        _ => Unsafe.As<T, ulong>(ref item),
    };

    public static T OfValue<T>(ulong value)
    {
        Unsafe.SkipInit(out T item);
        switch (Unsafe.SizeOf<T>())
        {
            case 1: Unsafe.As<T, byte>(ref item) = (byte)value; break;
            case 2: Unsafe.As<T, ushort>(ref item) = (ushort)value; break;
            case 4: Unsafe.As<T, uint>(ref item) = (uint)value; break;
            default: Unsafe.As<T, ulong>(ref item) = value; break;
        }

        return item;
    }
}
