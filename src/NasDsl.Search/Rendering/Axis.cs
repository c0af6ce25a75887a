using System.Globalization;

namespace NasDsl.Search.Rendering;

/// <summary>An axis from a round number to a round number, with a tick at every step of 1, 2 or 5 times a power of ten.</summary>
internal sealed class Axis
{
    private const int MostTicks = 7;

    private readonly double _step;
    private readonly long _first;
    private readonly long _last;
    private readonly double _factor;
    private readonly string _suffix;
    private readonly int _decimals;

    /// <summary>An axis that holds both values; where they are equal it has room on both sides.</summary>
    public Axis(double least, double greatest)
    {
        if (!(greatest - least > 1e-9 * Math.Max(Math.Abs(least), Math.Abs(greatest))))
        {
            double room = least == 0 ? 1 : Math.Abs(least) * 0.1;
            (least, greatest) = (least - room, greatest + room);
        }

        double rough = (greatest - least) / (MostTicks - 2);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double digit = (rough / power) - 1e-9;
        _step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
        // A value that lies on a tick but for its last bits must not open one more.
        _first = (long)Math.Floor((least / _step) + 1e-9);
        _last = (long)Math.Ceiling((greatest / _step) - 1e-9);
        double largest = Math.Max(Math.Abs(_first * _step), Math.Abs(_last * _step));
        (_factor, _suffix) = largest >= 1e10 ? (1e9, " G") : largest >= 1e7 ? (1e6, " M") : largest >= 1e4 ? (1e3, " k") : (1, "");
        _decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(_step / _factor) - 1e-9), 0, 12);
    }

    /// <summary>How many ticks there are.</summary>
    public int TickCount => (int)(_last - _first) + 1;

    /// <summary>The value at a tick.</summary>
    public double Tick(int index) => (_first + index) * _step;

    /// <summary>A tick's value as text, with <c>k</c>, <c>M</c> or <c>G</c> for large ones.</summary>
    public string Label(int index)
    {
        double shown = Tick(index) / _factor;
        return shown.ToString($"F{_decimals}", CultureInfo.InvariantCulture) + (shown == 0 ? "" : _suffix);
    }

    /// <summary>Where a value lies between the ends, which are drawn at the two places.</summary>
    public double Place(double value, double start, double end) =>
        start + ((end - start) * ((value / _step) - _first) / (_last - _first));
}
