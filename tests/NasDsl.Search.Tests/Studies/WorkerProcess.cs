using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NasDsl.StudyWorker;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A process that works on a study: see the program NasDsl.StudyWorker.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly ConcurrentQueue<string> _errors = new();

    public WorkerProcess(WorkerStudy study, int milliseconds, string? gate = null, bool isStubborn = false)
    {
        string[] numbers = [.. new[] { study.Trials, study.ParallelTrials, study.Lease, milliseconds }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var start = new ProcessStartInfo(
            "dotnet", [Program, study.Database, study.Name, .. numbers, .. gate is null ? Array.Empty<string>() : [gate], .. isStubborn ? ["stubborn"] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                _lines.Add(line.Data);
            }
            else
            {
                _lines.CompleteAdding();
            }
        };
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "NasDsl.StudyWorker.dll");

    public bool IsRunning => !_process.HasExited;

    /// <summary>Waits for a line; fails where the worker ends before.</summary>
    public void WaitFor(string line)
    {
        foreach (string said in _lines.GetConsumingEnumerable())
        {
            if (said == line)
            {
                return;
            }
        }

        Assert.Fail($"The worker ended before it said \"{line}\": {Errors()}");
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Signal(string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the worker's end, which has to be a good one, and gives what it said since.</summary>
    public string[] End()
    {
        string[] lines = [.. _lines.GetConsumingEnumerable()];
        _process.WaitForExit();
        Assert.That(_process.ExitCode, Is.Zero, Errors());
        Assert.That(Errors(), Does.Not.Contain("locked"));
        return lines;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Signal("CONT");
            Kill();
        }

        _process.Dispose();
        _lines.Dispose();
    }

    private string Errors() => string.Join('\n', _errors);
}
