using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Tests;

/// <summary>What inner tests are held to.</summary>
internal static class Expected
{
    /// <summary>All passed, and there were some.</summary>
    internal static void Passed(params IReadOnlyList<ITestResult> results)
    {
        Assert.That(results, Is.Not.Empty);
        Assert.That(
            results.Where(static result => result.ResultState != ResultState.Success)
                .Select(static result => $"{result.Name}: {result.ResultState} {result.Message}"), Is.Empty);
    }

    /// <summary>It failed by an assertion, with this message word for word.</summary>
    internal static void Failed(ITestResult result, string message) => With(result, ResultState.Failure, message);

    /// <summary>It ended in a state, with this message word for word.</summary>
    internal static void With(ITestResult result, ResultState state, string message)
    {
        Assert.That(result.ResultState, Is.EqualTo(state), result.Message);
        Assert.That(result.Message.ReplaceLineEndings("\n"), Is.EqualTo(message.ReplaceLineEndings("\n")));
    }
}
