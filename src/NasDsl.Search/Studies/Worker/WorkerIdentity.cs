using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NasDsl.Search.Studies;

/// <summary>
/// Who works on a study, in words that tell a process of this machine from any other, also from a later one with the same number:
/// <c>host/process/started/boot#run</c>.
/// </summary>
internal static class WorkerIdentity
{
    private static readonly string _scope = Scope();
    private static readonly ConcurrentDictionary<string, bool> _running = [];
    private static int _runs;

    /// <summary>An identity for one more run in this process.</summary>
    internal static string New()
    {
        string worker = string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.MachineName}/{Environment.ProcessId}/{StartOf(Environment.ProcessId)}/{_scope}#{Interlocked.Increment(ref _runs)}");
        _running.TryAdd(worker, true);
        return worker;
    }

    /// <summary>The run is over: what it could not give up, as on a full disk, is anybody's.</summary>
    internal static void Retire(string worker) => _running.TryRemove(worker, out _);

    /// <summary>Whether the worker certainly works no more: its process was one of this machine, or its run one of this process.</summary>
    internal static bool IsDead(string worker)
    {
        string[] parts = worker.Split('#')[0].Split('/');
        return parts.Length == 4
            && parts[0] == Environment.MachineName
            && parts[3] == _scope
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int process)
            && (StartOf(process) != parts[2] || (process == Environment.ProcessId && !_running.ContainsKey(worker)));
    }

    /// <summary>When a process was started, in a unit of the system's; null where it does not run.</summary>
    private static string? StartOf(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                // The name, in parentheses, may hold anything; the state and the start's clock ticks come behind it.
                string stat = File.ReadAllText($"/proc/{process}/stat");
                string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                return fields[0] is "Z" or "X" ? null : fields[19];
            }

            using Process found = Process.GetProcessById(process);
            return found.HasExited ? null : found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }

    /// <summary>What processes have in common that see each other's numbers: the boot, and on Linux the namespace.</summary>
    private static string Scope()
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()[..8]}-{File.ResolveLinkTarget("/proc/self/ns/pid", false)?.Name}"
                : "local";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "local";
        }
    }
}
