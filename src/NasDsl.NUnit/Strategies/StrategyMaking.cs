using System.Reflection;
using NasDsl.NUnit.Evaluators;
using NasDsl.NUnit.Settings;
using NasDsl.Search;
using NasDsl.Torch;

namespace NasDsl.NUnit.Strategies;

/// <summary>Makes the strategy of a search test.</summary>
internal static class StrategyMaking<S>
    where S : class, ISearchSpace<S>
{
    private static readonly Type[][] Constructors = [[typeof(ulong), typeof(int)], [typeof(ulong)], [typeof(RandomSource)], []];

    /// <summary>The strategy, to be disposed where <paramref name="isOwned"/>.</summary>
    /// <exception cref="SearchTestException">The space lacks what the strategy asks of it, or what is named is no strategy.</exception>
    internal static IStrategy<S> Make(SearchSettings settings, ulong seed, Type fixtureType, object? fixture, out bool isOwned)
    {
        isOwned = true;
        if (settings.StrategyLayer?.StrategyFrom is { } name)
        {
            return FromMember(name, seed, settings.ExpectedTrials, fixtureType, fixture, out isOwned);
        }

        Strategy strategy = settings.StrategyLayer?.OwnStrategy ?? default;
        return settings.StrategyLayer?.StrategyType is { } type ? OfType(type, $"'{FixtureMembers.Text(type)}'", seed, settings.ExpectedTrials)
            : strategy == Strategy.Grid ? GridSearch.Coarse<S>()
            : OfType(TypeOf(strategy), $"Strategy.{strategy} ({FixtureMembers.Text(TypeOf(strategy))})", seed, settings.ExpectedTrials);
    }

    private static Type TypeOf(Strategy strategy) => strategy switch
    {
        Strategy.Evolution => typeof(RegularizedEvolution<>),
        Strategy.Random => typeof(RandomSearch<>),
        Strategy.LocalSearch => typeof(LocalSearch<>),
        Strategy.Tpe => typeof(TpeSearch<>),
        Strategy.Bananas => typeof(Bananas<>),
        Strategy.Reinforce => typeof(ReinforceStrategy<>),
        Strategy.Ppo => typeof(PpoStrategy<>),
        _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, null),
    };

    private static IStrategy<S> OfType(Type type, string name, ulong seed, int trials)
    {
        if (type.IsGenericTypeDefinition && type.GetGenericArguments().Length == 1)
        {
            if (SpaceCapabilities.Missing(type, typeof(S)) is { } missing)
            {
                throw new SearchTestException(
                    $"{name} searches spaces that are {Name(missing)}, and {typeof(S).Name} is not.{Reason(missing)}");
            }

            type = type.MakeGenericType(typeof(S));
        }

        if (!type.IsAssignableTo(typeof(IStrategy<S>)) || type.IsAbstract)
        {
            throw new SearchTestException($"{name} is no strategy for {typeof(S).Name}: it must be a class that implements IStrategy<{typeof(S).Name}>.");
        }

        foreach (Type[] parameters in Constructors)
        {
            if (type.GetConstructor(parameters) is { } make)
            {
                return (IStrategy<S>)make.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. parameters.Select(parameter => Argument(parameter, seed, trials))], null);
            }
        }

        throw new SearchTestException(
            $"{name} has none of the public constructors that a search test calls: (ulong seed, int expectedTrials), (ulong seed), (RandomSource random), (). "
            + "Let a member of the fixture make it instead: [SearchTest(StrategyFrom = nameof(…))].");
    }

    private static IStrategy<S> FromMember(string name, ulong seed, int trials, Type fixtureType, object? fixture, out bool isOwned)
    {
        IReadOnlyList<MemberInfo> members = FixtureMembers.Named(fixtureType, name, nameof(SearchSettingsAttribute.StrategyFrom));
        foreach (MemberInfo member in members)
        {
            isOwned = member is MethodInfo;
            Type type = member switch
            {
                MethodInfo method => method.ReturnType,
                PropertyInfo property => property.PropertyType,
                _ => ((FieldInfo)member).FieldType,
            };
            if (type.IsAssignableTo(typeof(IStrategy<S>)) && (member is not MethodInfo maker || Array.TrueForAll(maker.GetParameters(), IsKnown)))
            {
                object? value = member is MethodInfo make
                    ? make.Invoke(
                        FixtureMembers.Target(make, fixture),
                        BindingFlags.DoNotWrapExceptions,
                        null,
                        [.. make.GetParameters().Select(parameter => Argument(parameter.ParameterType, seed, trials))],
                        null)
                    : FixtureMembers.Value(member, fixture);
                return (IStrategy<S>?)value ?? throw new SearchTestException($"The strategy '{FixtureMembers.Text(member)}' of '{fixtureType.Name}' is null.");
            }
        }

        throw new SearchTestException(
            $"{string.Join(", ", members.Select(static member => $"'{FixtureMembers.Text(member)}'"))} of '{fixtureType.Name}', which StrategyFrom names, "
            + $"gives no strategy for {typeof(S).Name}. What does is IStrategy<{typeof(S).Name}> Make(ulong seed, int expectedTrials), "
            + "of which either parameter may be missing or be a RandomSource, or a property or field.");
    }

    private static bool IsKnown(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(ulong) || parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(RandomSource);

    private static object Argument(Type parameter, ulong seed, int trials) =>
        parameter == typeof(ulong) ? seed : parameter == typeof(int) ? trials : new RandomSource(seed);

    private static string Name(Type contract) =>
        FixtureMembers.Text(contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract).Replace("<>", "<S>", StringComparison.Ordinal);

    private static string Reason(Type missing) => !missing.IsGenericType ? ""
        : missing.GetGenericTypeDefinition() == typeof(IDiscrete<>)
            ? " It has no discrete decision, and the strategy builds an architecture from those; Strategy.Tpe searches numbers."
        : missing.GetGenericTypeDefinition() == typeof(IFinite<>) ? " It has a continuous number, and so no end of architectures."
        : "";
}
