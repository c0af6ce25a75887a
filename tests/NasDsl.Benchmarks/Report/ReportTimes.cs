using System.Diagnostics;
using System.Globalization;
using NasDsl.Reporting;
using NasDsl.Reporting.Tests;
using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Report;

/// <summary>
/// <c>--report [trials] [file]</c>: how long the report of a large study takes to write and how large it is, at worst: each architecture has a drawing and curves of
/// its own. The report is kept where a file is named, to be opened in a browser.
/// </summary>
internal static class ReportTimes
{
    public static int Run(string[] arguments)
    {
        int trials = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        string path = arguments is [_, var file] ? file : Path.Combine(Path.GetTempPath(), $"nasdsl-report-{Guid.NewGuid():N}.html");
        StudyRecord study = SampleStudy.Of<EnasMacroSpace>(trials);
        try
        {
            long start = Stopwatch.GetTimestamp();
            StudyReport.Write<EnasMacroSpace>(study, path);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials} trials: {seconds:F1} s to write {new FileInfo(path).Length / 1e6:F1} MB."));
            return 0;
        }
        finally
        {
            if (arguments.Length < 2)
            {
                File.Delete(path);
            }
        }
    }
}
