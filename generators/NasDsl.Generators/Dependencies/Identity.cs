using System.Runtime.CompilerServices;
using System.Threading;

namespace NasDsl.Generators.Dependencies;

/// <summary>A number for an object of the compiler's that is the same as long as the object lives, is given to no other, and keeps nothing alive.</summary>
internal static class Identity
{
    private static readonly ConditionalWeakTable<object, object> _numbers = new();
    private static long _last;

    public static ulong Of(object thing) => (ulong)(long)_numbers.GetValue(thing, static _ => Interlocked.Increment(ref _last));
}
