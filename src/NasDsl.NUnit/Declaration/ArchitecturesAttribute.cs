using System.Collections;
using NasDsl.NUnit.Shrinking;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace NasDsl.NUnit;

/// <summary>
/// A test that must hold for every architecture: it runs with many that are drawn from the space, each a different one, and where it fails looks for a smaller
/// architecture that fails in the same way, with fewer layers and with candidates that stand first, until no single step makes it smaller. The message has that
/// architecture as C#.
/// </summary>
/// <remarks>
/// All architectures are one test case, which is listed under its method's name alone: nothing is drawn, and no constraint of a space is asked, before it runs.
/// [SetUp] and [TearDown] run around every architecture. A space of no more architectures than are asked for is tested as a whole. The method takes one
/// architecture or several, of the same space or others, and if it likes a <see cref="RandomSource"/>, which repeats for each smaller architecture; further
/// parameters have their values from NUnit's attributes ([Values], [Range], …), and each combination of those is a test case. Assume.That passes over an
/// architecture.
/// </remarks>
/// <example>
/// <code>
/// [Architectures(50)]
/// public void Every_network_gives_logits(MySpace architecture, [Values(1, 7)] int batch) => …;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ArchitecturesAttribute : CombiningStrategyAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown
{
    private ulong? _seed;

    /// <summary>A test over architectures.</summary>
    /// <param name="count">How many.</param>
    public ArchitecturesAttribute(int count)
        : base(new CombinatorialStrategy(), new ParameterDataSourceProvider()) => Count = count;

    /// <summary>How many architectures are drawn; fewer where the space has fewer.</summary>
    public int Count { get; }

    /// <summary>Determines what is drawn. Where it is not set it is 1, and one more with each repetition by [Repeat] or [Retry].</summary>
    public ulong Seed
    {
        get => _seed ?? 1;
        set => _seed = value;
    }

    /// <summary>How often the test is run at most to find a smaller architecture that fails; 500. 0 leaves the first that failed as it is.</summary>
    public int MostShrinks { get; set; } = 500;

    internal ulong? OwnSeed => _seed;

    /// <inheritdoc/>
    IEnumerable<TestMethod> ITestBuilder.BuildFrom(IMethodInfo method, Test? suite)
    {
        var builder = new NUnitTestCaseBuilder();
        ArchitectureParameters parameters = default;
        string? problem = Count < 1 ? $"[Architectures] of '{method.Name}' must ask for at least 1 architecture, and asks for {Count}."
            : MostShrinks < 0 ? $"MostShrinks of [Architectures] of '{method.Name}' must be 0 or more, and is {MostShrinks}."
            : ArchitectureParameters.Read(method.MethodInfo, out parameters);
        if (problem is null)
        {
            try
            {
                return [.. Cases(method, parameters).Select(arguments => builder.BuildTestMethod(method, suite, arguments))];
            }
            catch (InvalidDataSourceException exception)
            {
                problem = exception.Message;
            }
        }

        var invalid = new TestCaseParameters { RunState = RunState.NotRunnable, TestName = method.Name };
        invalid.Properties.Set(PropertyNames.SkipReason, problem);
        return [builder.BuildTestMethod(method, suite, invalid)];
    }

    /// <inheritdoc/>
    TestCommand ICommandWrapper.Wrap(TestCommand command) => new ArchitecturesCommand(command, this);

    private static IEnumerable<TestCaseParameters> Cases(IMethodInfo method, ArchitectureParameters parameters)
    {
        var values = new ParameterDataSourceProvider();
        IParameterInfo[] declared = method.GetParameters();
        IEnumerable[] sources = new IEnumerable[parameters.Types.Count];
        List<string> shown = [];
        for (int i = 0; i < sources.Length; i++)
        {
            bool isDrawn = ArchitectureParameters.IsDrawn(parameters.Types[i]);
            sources[i] = isDrawn ? new object?[1] : values.GetDataFor(declared[i]);
            if (!isDrawn)
            {
                shown.Add($"{{{i}}}");
            }
        }

        foreach (ITestCaseData combination in new CombinatorialStrategy().GetTestCases(sources))
        {
            yield return new TestCaseParameters(combination.Arguments) { TestName = shown.Count == 0 ? method.Name : $"{{m}}({string.Join(",", shown)})" };
        }
    }
}
