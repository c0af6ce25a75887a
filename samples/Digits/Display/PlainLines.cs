using System.Diagnostics;
using System.Globalization;

namespace Digits.Display;

/// <summary>A plain line now and then, where there is no terminal (a log file, a build server).</summary>
internal sealed class PlainLines(TextWriter output, string title) : ILiveLine
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _last = Stopwatch.GetTimestamp();

    public void Show(double fraction, string remark)
    {
        if (Stopwatch.GetElapsedTime(_last) >= Pause)
        {
            _last = Stopwatch.GetTimestamp();
            Write($"{Math.Clamp(fraction, 0, 1):P0}  {remark}");
        }
    }

    public void Finish(string remark) => Write($"done  {remark}");

    private void Write(FormattableString text) =>
        output.WriteLine($"[{Stopwatch.GetElapsedTime(_start):hh\\:mm\\:ss}] {title}: {text.ToString(CultureInfo.InvariantCulture)}");
}
