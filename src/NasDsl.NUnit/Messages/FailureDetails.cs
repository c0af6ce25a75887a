using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Messages;

/// <summary>Adds to a failed test's message what was found and how to run the same again.</summary>
internal static class FailureDetails
{
    /// <summary>Appends the lines to the message of a result that failed.</summary>
    internal static void Append(TestResult result, string details)
    {
        string text = details.ReplaceLineEndings(Environment.NewLine);
        if (result.Test.Method?.IsDefined<IRepeatTest>(false) == true)
        {
            // [Repeat] puts the test's message together anew, from what was asserted alone.
            result.RecordAssertion(new AssertionResult(
                result.ResultState == ResultState.Error ? AssertionStatus.Error : AssertionStatus.Failed, text, null));
        }

        string message = (result.Message ?? "").TrimEnd();
        result.SetResult(result.ResultState, message.Length == 0 ? text : message + Environment.NewLine + Environment.NewLine + text, result.StackTrace);
    }
}
