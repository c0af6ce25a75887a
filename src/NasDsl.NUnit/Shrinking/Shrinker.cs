using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Shrinking;

/// <summary>Looks for smaller arguments with which a test fails in the same way.</summary>
/// <param name="sources">Where each argument comes from; null for one that stays as it is.</param>
/// <param name="run">Runs the test.</param>
/// <param name="isStopped">Whether there is no time any more.</param>
internal sealed class Shrinker(IReadOnlyList<ArchitectureSource?> sources, Func<object?[], TestResult> run, Func<bool> isStopped)
{
    private readonly HashSet<string> _tried = [];

    /// <summary>How often the test was run.</summary>
    internal int Runs { get; private set; }

    /// <summary>How many times it failed with something smaller.</summary>
    internal int Steps { get; private set; }

    /// <summary>Whether nothing is left to try: no single step from the smallest fails.</summary>
    internal bool IsFinished { get; private set; }

    /// <summary>The smallest arguments that were found, and the result with them.</summary>
    internal (object?[] Arguments, TestResult Result) Shrink(object?[] arguments, TestResult result, int mostRuns)
    {
        string kind = Kind(result);
        while (Smaller(arguments, kind, mostRuns) is { } smaller)
        {
            (arguments, result) = smaller;
            Steps++;
        }

        return (arguments, result);
    }

    /// <summary>What tells two arguments apart.</summary>
    internal static string Key(IReadOnlyList<object?> arguments) =>
        string.Join('\n', arguments.Select(static argument => argument is RandomSource ? "" : argument?.ToString()));

    /// <summary>A failed assertion is one kind; an exception is one with its type.</summary>
    private static string Kind(TestResult result)
    {
        string type = result.ResultState.Label == ResultState.Error.Label ? (result.Message ?? "").Split(" : ")[0] : "";
        return $"{result.ResultState} {result.ResultState.Site} {type}";
    }

    private (object?[] Arguments, TestResult Result)? Smaller(object?[] arguments, string kind, int mostRuns)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (sources[i] is not { } source)
            {
                continue;
            }

            foreach (object candidate in source.Smaller(arguments[i]!))
            {
                object?[] smaller = [.. arguments];
                smaller[i] = candidate;
                if (!_tried.Add(Key(smaller)))
                {
                    continue;
                }

                if (Runs == mostRuns || isStopped())
                {
                    return null;
                }

                Runs++;
                TestResult result = run(smaller);
                if (result.ResultState.Status == TestStatus.Failed && Kind(result) == kind && !isStopped())
                {
                    return (smaller, result);
                }
            }
        }

        IsFinished = true;
        return null;
    }
}
