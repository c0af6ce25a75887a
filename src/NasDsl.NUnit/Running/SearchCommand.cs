using NasDsl.NUnit.Messages;
using NasDsl.NUnit.Settings;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace NasDsl.NUnit.Running;

/// <summary>Searches, then runs the test with what was found.</summary>
internal sealed class SearchCommand : DelegatingTestCommand
{
    private readonly SearchTestAttribute _attribute;

    internal SearchCommand(TestCommand innerCommand, SearchTestAttribute attribute)
        : base(innerCommand) => _attribute = attribute;

    /// <inheritdoc/>
    public override TestResult Execute(TestExecutionContext context)
    {
        if (ResultParameters.Read(Test.Method!.MethodInfo, out ResultParameters? parameters) is { } problem)
        {
            throw new SearchTestException(problem);
        }

        var settings = SearchSettings.Of(_attribute, Test.TypeInfo!.Type);
        ulong seed = Replay.SeedOf(settings.Seed, context);
        using SearchRun run = SearchRun.Over(parameters!.Space);
        try
        {
            run.Search(settings, seed, context);
        }
        catch (Exception exception) when (exception is not SearchTestException)
        {
            // A strategy at its first proposal, or what makes it or the evaluator.
            context.CurrentResult.RecordException(exception);
            FailureDetails.Append(
                context.CurrentResult, FormattableString.Invariant($"The search could not begin, with seed {seed}.\nRun it again: {RerunText.Command(Test, seed)}"));
            return context.CurrentResult;
        }

        context.OutWriter.WriteLine(run.Summary);
        try
        {
            if (parameters.AskForBest && !run.HasBest)
            {
                throw new AssertionException("The search found nothing that the test could be given.");
            }

            for (int i = 0; i < parameters.Count; i++)
            {
                Test.Arguments[i] = run.Argument(parameters.Types[i]);
            }

            context.CurrentResult = innerCommand.Execute(context);
        }
        catch (Exception exception)
        {
            context.CurrentResult.RecordException(exception);
        }
        finally
        {
            // The test lives as long as the run of all tests; what was found need not.
            Array.Clear(Test.Arguments);
        }

        if (context.CurrentResult.ResultState.Status == TestStatus.Failed)
        {
            FailureDetails.Append(context.CurrentResult, run.Details(settings, seed, Test));
        }

        return context.CurrentResult;
    }
}
