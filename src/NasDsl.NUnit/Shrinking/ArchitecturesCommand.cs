using NasDsl.NUnit.Messages;
using NasDsl.NUnit.Settings;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace NasDsl.NUnit.Shrinking;

/// <summary>Runs a test, with its set-up and its end, for one architecture after another, and looks for a smaller one where it fails.</summary>
internal sealed class ArchitecturesCommand : DelegatingTestCommand
{
    private readonly ArchitecturesAttribute _attribute;

    internal ArchitecturesCommand(TestCommand innerCommand, ArchitecturesAttribute attribute)
        : base(innerCommand) => _attribute = attribute;

    /// <inheritdoc/>
    public override TestResult Execute(TestExecutionContext context)
    {
        if (ArchitectureParameters.Read(Test.Method!.MethodInfo, out ArchitectureParameters parameters) is { } problem)
        {
            throw new SearchTestException(problem);
        }

        object?[] given = [.. Test.Arguments];
        ulong seed = Replay.SeedOf(_attribute.OwnSeed, context);
        var draws = new ArchitectureDraws(parameters.Types, given, _attribute.Count);
        TestResult overall = Test.MakeTestResult();
        try
        {
            TestResult result = RunAll(context, draws, seed, overall);
            if (!ReferenceEquals(result, overall))
            {
                result.OutWriter.Write(overall.Output);
            }

            return context.CurrentResult = result;
        }
        finally
        {
            given.CopyTo(Test.Arguments, 0);
        }
    }

    private TestResult RunAll(TestExecutionContext context, ArchitectureDraws draws, ulong seed, TestResult overall)
    {
        int tested = 0, passedOver = 0;
        TestResult? warning = null, last = null;
        foreach (object?[] arguments in draws.Draw(seed))
        {
            if (IsStopped(context))
            {
                break;
            }

            TestResult result = last = Run(context, draws.Begun(arguments), isFirst: tested == 0);
            switch (result.ResultState.Status)
            {
                case TestStatus.Failed when IsOutOfTime(result):
                    FailureDetails.Append(result, ArchitecturesText.Unfinished(tested, draws.All?.Count ?? _attribute.Count));
                    return result;
                case TestStatus.Failed:
                    return Failed(context, draws, arguments, result, tested, seed);
                case TestStatus.Skipped:
                    return result;
                case TestStatus.Inconclusive:
                    passedOver++;
                    break;
                case TestStatus.Warning:
                    warning ??= result;
                    break;
            }

            tested++;
            overall.OutWriter.Write(result.Output);
        }

        context.CurrentResult = overall;
        if (IsStopped(context))
        {
            overall.RecordException(new OperationCanceledException(context.CancellationToken));
            FailureDetails.Append(overall, ArchitecturesText.Unfinished(tested, draws.All?.Count ?? _attribute.Count));
            return overall;
        }

        if (passedOver == tested)
        {
            overall.SetResult(ResultState.Inconclusive, ArchitecturesText.AllPassedOver(tested, last?.Message));
            return overall;
        }

        overall.SetResult(ResultState.Success);
        return warning ?? overall;
    }

    private TestResult Failed(TestExecutionContext context, ArchitectureDraws draws, object?[] arguments, TestResult result, int tested, ulong seed)
    {
        var shrinker = new Shrinker(draws.Sources, smaller => Run(context, draws.Begun(smaller), isFirst: false), () => IsStopped(context));
        (object?[] smallest, TestResult failure) = (arguments, result);
        if (result.ResultState.Site == FailureSite.Test && !IsStopped(context))
        {
            (smallest, failure) = shrinker.Shrink(arguments, result, _attribute.MostShrinks);
        }

        FailureDetails.Append(
            failure, ArchitecturesText.Of(Test, _attribute, draws, arguments, smallest, shrinker, number: tested + 1, seed));
        return failure;
    }

    private TestResult Run(TestExecutionContext context, object?[] arguments, bool isFirst)
    {
        if (!isFirst)
        {
            RenewFixture(context);
        }

        arguments.CopyTo(Test.Arguments, 0);
        context.CurrentResult = Test.MakeTestResult();
        try
        {
            context.CurrentResult = innerCommand.Execute(context);
        }
        catch (Exception exception)
        {
            context.CurrentResult.RecordException(exception);
        }

        return context.CurrentResult;
    }

    /// <summary>Makes a fixture of its own for each architecture where every test case has one, and disposes it.</summary>
    private void RenewFixture(TestExecutionContext context)
    {
        ITest? test = Test;
        while (test is not null and not TestFixture)
        {
            test = test.Parent;
        }

        if (test is TestFixture { LifeCycle: LifeCycle.InstancePerTestCase, TypeInfo: { IsStaticClass: false } type } fixture)
        {
            context.TestObject = type.Construct(fixture.Arguments);
            Test.Fixture = context.TestObject;
        }
    }

    /// <summary>Whether [CancelAfter] ended the test, which says nothing of the architecture.</summary>
    private static bool IsOutOfTime(TestResult result) => result.Message?.StartsWith("Test exceeded CancelAfter", StringComparison.Ordinal) == true;

    private static bool IsStopped(TestExecutionContext context) =>
        context.CancellationToken.IsCancellationRequested || context.ExecutionStatus != TestExecutionStatus.Running;
}
