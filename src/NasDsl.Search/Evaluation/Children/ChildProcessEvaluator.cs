using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NasDsl.Search;

/// <summary>
/// Evaluates each trial in a process of its own, so that one that crashes, is killed or runs out of memory fails alone. The process is the user's own program,
/// started again with one more argument; its <c>Main</c> begins with <see cref="RunAsChild"/>. The two talk in lines of JSON over pipes: what the child writes to its
/// console comes out on the error stream. Of a trial's checkpoints (<see cref="TrialContext.Checkpoints"/>) a <see cref="CheckpointFolder"/> alone reaches the child.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
/// <example>
/// <code>
/// var training = new TrainingEvaluator&lt;MySpace&gt;(…);
/// if (ChildProcessEvaluator&lt;MySpace&gt;.RunAsChild(args, training) is { } exitCode)
/// {
///     return exitCode;
/// }
///
/// var search = new Search&lt;MySpace&gt;(strategy, new ChildProcessEvaluator&lt;MySpace&gt;(), options);
/// </code>
/// </example>
public sealed class ChildProcessEvaluator<S> : IEvaluator<S>
    where S : class, ISearchSpace<S>
{
    private const string Argument = "--nasdsl-evaluate-trial";
    private const int Killed = 128 + 9;
    private const int LastWords = 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly string _program;
    private readonly IReadOnlyList<string> _arguments;

    /// <summary>Starts this very program again.</summary>
    public ChildProcessEvaluator()
    {
        _program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this process is unknown; give the program to start.");
        string own = Environment.GetCommandLineArgs()[0];

        // Under `dotnet program.dll` the process is the host, and the program its first argument.
        bool isHost = Path.GetFileNameWithoutExtension(_program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        _arguments = isHost ? [own] : [];
    }

    /// <summary>Starts a program that calls <see cref="RunAsChild"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its first arguments, as for <c>dotnet</c> the assembly's path.</param>
    public ChildProcessEvaluator(string program, params IReadOnlyList<string> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(arguments);
        _program = program;
        _arguments = arguments;
    }

    /// <summary>Evaluates the trial that the parent process asks for, where this process is the child of a trial: call it first in <c>Main</c>.</summary>
    /// <param name="arguments">The program's.</param>
    /// <param name="evaluator">What scores the architectures.</param>
    /// <returns>What <c>Main</c> returns; null where this process is no child, and the program goes on.</returns>
    public static int? RunAsChild(IReadOnlyList<string> arguments, IEvaluator<S> evaluator)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(evaluator);
        if (arguments is not [.., Argument])
        {
            return null;
        }

        // The console's output is the parent's line; whatever else is written must not come between.
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(Console.Error);
        var gate = new Lock();
        (S architecture, TrialContext context, bool wantsCurve) = ChildMessages.ReadRequest<S>(
            Console.In.ReadLine() ?? throw new InvalidOperationException("The parent process is gone."));
        using var parentIsGone = new CancellationTokenSource();
        new Thread(() => Watch(parentIsGone)) { IsBackground = true }.Start();
        try
        {
            Evaluation found = evaluator.Evaluate(
                architecture, context with { Curve = wantsCurve ? new ChildCurve(point => Say(ChildMessages.Point(point))) : null }, parentIsGone.Token);
            Say(ChildMessages.Result(found));
        }
        catch (Exception exception)
        {
            Say(ChildMessages.Failure(exception));
        }

        return 0;

        void Say(string line)
        {
            lock (gate)
            {
                output.WriteLine(line);
            }
        }
    }

    /// <inheritdoc/>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        var start = new ProcessStartInfo(_program, [.. _arguments, Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process child = Process.Start(start) ?? throw new InvalidOperationException($"{_program} could not be started.");
        var words = new Queue<string>();
        child.ErrorDataReceived += (_, line) => Hear(words, line.Data);
        child.BeginErrorReadLine();
        using CancellationTokenRegistration ending = cancellationToken.Register(() => End(child));
        Evaluation? found = null;
        try
        {
            TrySend(child, ChildMessages.Request(architecture, context));
            while (child.StandardOutput.ReadLine() is { } line)
            {
                found = Read(line, context.Curve) ?? found;
            }

            child.WaitForExit();
        }
        catch
        {
            End(child);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return found is { } evaluation && child.ExitCode == 0 ? evaluation : throw Crash(child.ExitCode, words);
    }

    private static Evaluation? Read(string line, IProgress<CurvePoint>? curve)
    {
        try
        {
            return ChildMessages.Read(line, curve);
        }
        catch (JsonException)
        {
            // Native code of the child has written to its output.
            Console.Error.WriteLine(line);
            return null;
        }
    }

    private static void TrySend(Process child, string request)
    {
        try
        {
            child.StandardInput.WriteLine(request);
            child.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It died before it listened; its exit code says more.
        }
    }

    /// <summary>A child whose input ends cancels its evaluation; one that does not is killed.</summary>
    private static void End(Process child)
    {
        try
        {
            child.StandardInput.Close();
            if (!child.WaitForExit(Grace))
            {
                child.Kill(entireProcessTree: true);
                child.WaitForExit();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            // It has ended by itself.
        }
    }

    private static void Hear(Queue<string> words, string? line)
    {
        if (line is null)
        {
            return;
        }

        Console.Error.WriteLine(line);
        lock (words)
        {
            words.Enqueue(line);
            if (words.Count > LastWords)
            {
                words.Dequeue();
            }
        }
    }

    private static TrialCrashedException Crash(int exitCode, Queue<string> words)
    {
        string[] said;
        lock (words)
        {
            said = [.. words];
        }

        // What the kernel kills for want of memory dies without a word.
        string how = exitCode == Killed ? "was killed (signal 9), as the system does where memory runs out"
            : exitCode > 128 && !OperatingSystem.IsWindows() ? string.Create(CultureInfo.InvariantCulture, $"died of signal {exitCode - 128}")
            : string.Create(CultureInfo.InvariantCulture, $"ended with exit code {exitCode} and no result");
        bool isMemory = said.Any(static line => FailureKinds.IsOutOfMemory(line) || line.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal));
        string last = said.LastOrDefault(static line => !string.IsNullOrWhiteSpace(line)) is { } line ? $" Its last words: {line.Trim()}" : "";
        return new TrialCrashedException($"The process that evaluated the trial {how}.{last}", isMemory ? FailureKind.OutOfMemory : FailureKind.Crashed);
    }

    private static void Watch(CancellationTokenSource parentIsGone)
    {
        try
        {
            while (Console.In.ReadLine() is not null)
            {
            }

            parentIsGone.Cancel();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The evaluation has ended.
        }
    }

    private sealed class ChildCurve(Action<CurvePoint> say) : IProgress<CurvePoint>
    {
        public void Report(CurvePoint value) => say(value);
    }
}
