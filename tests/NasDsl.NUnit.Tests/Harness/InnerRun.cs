using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace NasDsl.NUnit.Tests;

/// <summary>Lists and runs the tests of the fixtures' assembly by NUnit's own engine, as an adapter does.</summary>
internal static class InnerRun
{
    /// <summary>Runs one method's tests; gives its only test case's result.</summary>
    internal static ITestResult Of<TFixture>(string method) => Cases<TFixture>(method).Single();

    /// <summary>Runs one method's tests.</summary>
    internal static IReadOnlyList<ITestResult> Cases<TFixture>(string method) =>
        Run($"<filter><method>{method}</method></filter>", Name<TFixture>());

    /// <summary>Runs the tests of a fixture.</summary>
    internal static IReadOnlyList<ITestResult> All<TFixture>() => Run("<filter/>", Name<TFixture>());

    /// <summary>Lists the tests of all fixtures that a filter lets through, without running any.</summary>
    internal static IReadOnlyList<ITest> List(string filter)
    {
        List<ITest> tests = [];
        Collect(Loaded().ExploreTests(TestFilter.FromXml(filter)), tests);
        return tests;
    }

    private static IReadOnlyList<ITestResult> Run(string filter, string fixture)
    {
        TestExecutionContext outer = TestExecutionContext.CurrentContext;
        try
        {
            List<ITestResult> cases = [];
            Collect(Loaded(fixture).Run(TestListener.NULL, TestFilter.FromXml(filter)), cases);
            return cases;
        }
        finally
        {
            outer.EstablishExecutionEnvironment();
        }
    }

    private static NUnitTestAssemblyRunner Loaded(params string[] fixtures)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(GivenResults).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0, ["LOAD"] = fixtures });
        return runner;
    }

    private static string Name<TFixture>() => typeof(TFixture).FullName!;

    private static void Collect(ITestResult result, List<ITestResult> cases)
    {
        if (!result.Test.IsSuite)
        {
            cases.Add(result);
        }

        foreach (ITestResult child in result.Children)
        {
            Collect(child, cases);
        }
    }

    private static void Collect(ITest test, List<ITest> tests)
    {
        if (!test.IsSuite)
        {
            tests.Add(test);
        }

        foreach (ITest child in test.Tests)
        {
            Collect(child, tests);
        }
    }
}
