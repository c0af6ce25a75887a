using System.Text;
using NasDsl.NUnit.Settings;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Messages;

/// <summary>The lines that say how to run a test as it ran.</summary>
internal static class RerunText
{
    /// <summary>The command line.</summary>
    /// <param name="test">The test.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="trials">The number of trials, where something else than the test's settings ended the search.</param>
    internal static string Command(ITest test, ulong seed, int? trials = null)
    {
        // What VSTest's filters have a meaning for is escaped.
        var name = new StringBuilder();
        foreach (char character in test.FullName)
        {
            name.Append(character is '(' or ')' or '&' or '|' or '=' or '!' or '~' or '\\' ? "\\" : "").Append(character == '"' ? "\\\"" : character);
        }

        string limit = trials is int count and > 0 ? FormattableString.Invariant($" -e {Replay.TrialsVariable}={count}") : "";
        return FormattableString.Invariant($"dotnet test --filter \"FullyQualifiedName={name}\" -e {Replay.SeedVariable}={seed}{limit}");
    }
}
