using System.Diagnostics;

namespace NasDsl.Search.Tests.Studies;

/// <summary>A real PostgreSQL server in a temporary folder, listening on a socket there; started when a test wants it first, and stopped with the last.</summary>
[SetUpFixture]
internal sealed class PostgreSqlServer
{
    private static readonly Lock _lock = new();
    private static string? _folder;
    private static int _databases;

    /// <summary>The connection string of a new database; the test is skipped where no server is installed.</summary>
    public static string NewDatabase()
    {
        Assume.That(Programs, Is.Not.Null, "PostgreSQL's server programs are not installed.");
        lock (_lock)
        {
            _folder ??= Start();
            string name = $"studies{++_databases}";
            Run("createdb", "-h", _folder, "-U", "postgres", name);
            return $"Host={_folder};Username=postgres;Database={name};Maximum Pool Size=8";
        }
    }

    [OneTimeTearDown]
    public void Stop()
    {
        lock (_lock)
        {
            if (_folder is not null)
            {
                Run("pg_ctl", "stop", "-D", _folder, "-m", "immediate", "-w");
                Directory.Delete(_folder, recursive: true);
                _folder = null;
            }
        }
    }

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
        : null;

    private static string Start()
    {
        string folder = Run("mktemp", "-d", "/tmp/nasdsl-postgresql-XXXXXX").Trim();
        Run("initdb", "-D", folder, "-U", "postgres", "--auth=trust", "--no-sync", "--no-instructions");
        Run("pg_ctl", "start", "-D", folder, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -c listen_addresses= -c max_connections=120");
        return folder;
    }

    /// <summary>Runs a program as somebody who is not root, as whom the server does not run.</summary>
    private static string Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        path = File.Exists(path) ? path : program;
        ProcessStartInfo start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        (start.RedirectStandardOutput, start.WorkingDirectory) = (true, "/");
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {output}");
    }
}
