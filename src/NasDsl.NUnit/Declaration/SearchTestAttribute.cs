using NasDsl.NUnit.Running;
using NasDsl.NUnit.Settings;
using NasDsl.Search;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace NasDsl.NUnit;

/// <summary>
/// A test that begins with a search and is given what was found. The method takes a <see cref="SearchResult{S}"/>, the best <see cref="Trial{S}"/>, the best
/// architecture itself, or several of these, and a <see cref="CancellationToken"/> last if it likes. It stands in place of [Test]. What scores the architectures is
/// said by <see cref="EvaluatorAttribute"/>.
/// </summary>
/// <remarks>
/// It searches when the test runs, after its [SetUp] methods, and never when tests are listed. [CancelAfter] ends the search, and the test goes on with the best so
/// far; so does <see cref="SearchSettingsAttribute.Seconds"/>. A test that takes the best architecture fails where no trial completed; one that takes the result is
/// run. On failure the message has what was found, as C#, the failed trials, the seed, and how to run the same again. libtorch draws all weights of a process from one
/// generator: tests that train do not run in parallel with the same outcome each time.
/// </remarks>
/// <example>
/// <code>
/// [SearchTest(Strategy.Evolution, Trials = 16, Seed = 1)]
/// public void A_network_bends_enough(SearchResult&lt;MySpace&gt; result) => Assert.That(result, Finds.Accuracy(above: 0.95).Within(16).Trials);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SearchTestAttribute : SearchSettingsAttribute, ISimpleTestBuilder, IImplyFixture, IApplyToTest, IWrapTestMethod
{
    /// <summary>A search with the strategy that the nearest <see cref="SearchDefaultsAttribute"/> names, or evolution.</summary>
    public SearchTestAttribute()
    {
    }

    /// <summary>A search with a strategy.</summary>
    public SearchTestAttribute(Strategy strategy)
        : base(strategy)
    {
    }

    /// <summary>A search with a strategy of one's own; see <see cref="SearchSettingsAttribute.StrategyType"/>.</summary>
    public SearchTestAttribute(Type strategyType)
        : base(strategyType)
    {
    }

    /// <inheritdoc/>
    TestMethod ISimpleTestBuilder.BuildFrom(IMethodInfo method, Test? suite)
    {
        string? problem = ResultParameters.Read(method.MethodInfo, out ResultParameters? parameters)
            ?? SearchSettings.Of(this, method.TypeInfo.Type).Problem($"{method.TypeInfo.Type.Name}.{method.Name}");
        var arguments = new TestCaseParameters(new object?[parameters?.Count ?? 0]) { TestName = method.Name };
        if (problem is not null)
        {
            arguments = new TestCaseParameters { RunState = RunState.NotRunnable, TestName = method.Name };
            arguments.Properties.Set(PropertyNames.SkipReason, problem);
        }

        TestMethod test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, arguments);
        if (problem is null)
        {
            // NUnit leaves this to the suite of a method that has arguments, and there is none here.
            test.ApplyAttributesToTest(method.MethodInfo);
        }

        return test;
    }

    /// <inheritdoc/>
    void IApplyToTest.ApplyToTest(Test test)
    {
        foreach (string category in SearchSettings.Of(this, test.TypeInfo!.Type).Categories)
        {
            test.Properties.Add(PropertyNames.Category, category);
        }
    }

    /// <inheritdoc/>
    TestCommand ICommandWrapper.Wrap(TestCommand command) => new SearchCommand(command, this);
}
