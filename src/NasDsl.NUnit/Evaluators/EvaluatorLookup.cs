using System.Reflection;
using NasDsl.NUnit.Settings;
using NasDsl.Search;

namespace NasDsl.NUnit.Evaluators;

/// <summary>Finds the evaluator of a search test.</summary>
internal static class EvaluatorLookup<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>The evaluator that stands nearest to the test.</summary>
    /// <exception cref="SearchTestException">There is none, or what is named is none, or several are equally near.</exception>
    internal static BoundEvaluator<S> Find(MethodInfo test, Type fixtureType, object? fixture)
    {
        if (test.GetCustomAttribute<EvaluatorAttribute>() is { } own)
        {
            return own.IsMark
                ? throw new SearchTestException(
                    $"[Evaluator] on the search test '{test.Name}' must name what scores its architectures: [Evaluator(nameof(…))] or [Evaluator(typeof(…))].")
                : Named(own, $"[Evaluator] on '{test.Name}'", fixtureType, fixture);
        }

        MemberInfo[] marked =
        [
            .. FixtureMembers.Of(fixtureType).Where(
                static member => member.GetCustomAttribute<EvaluatorAttribute>() is { IsMark: true } && member.GetCustomAttribute<SearchTestAttribute>() is null),
        ];
        List<(MemberInfo Member, BoundEvaluator<S> Bound)> fitting = [];
        foreach (MemberInfo member in marked)
        {
            if (EvaluatorBinding<S>.Bind(member, fixture) is { } bound)
            {
                fitting.Add((member, bound));
            }
        }

        if (fitting.Count > 1)
        {
            throw new SearchTestException(
                $"'{fixtureType.Name}' has {fitting.Count} evaluators of {typeof(S).Name}: {List(fitting.Select(static pair => pair.Member))}. "
                + $"Say on '{test.Name}' which it is: [Evaluator(nameof({fitting[0].Member.Name}))].");
        }

        return fitting.Count == 1 ? fitting[0].Bound
            : Surroundings.Of<EvaluatorAttribute>(fixtureType).FirstOrDefault(static attribute => !attribute.IsMark) is { } outer
                ? Named(outer, $"[Evaluator] around '{fixtureType.Name}'", fixtureType, fixture)
            : fixture is IEvaluator<S> itself ? new(itself, false)
            : throw new SearchTestException(Missing(test, fixtureType, marked));
    }

    private static BoundEvaluator<S> Named(EvaluatorAttribute attribute, string place, Type fixtureType, object? fixture)
    {
        if (attribute.Member is not { } name)
        {
            return new(Made(attribute.Type!, place), true);
        }

        IReadOnlyList<MemberInfo> members = FixtureMembers.Named(attribute.Type ?? fixtureType, name, place);
        BoundEvaluator<S>[] bound = [.. members.Select(member => EvaluatorBinding<S>.Bind(member, fixture)).OfType<BoundEvaluator<S>>()];
        return bound.Length switch
        {
            1 => bound[0],
            0 => throw new SearchTestException(
                $"{List(members)} of '{(attribute.Type ?? fixtureType).Name}', which {place} names, scores no {typeof(S).Name}. "
                + $"What does is:\n{EvaluatorBinding<S>.Forms}"),
            _ => throw new SearchTestException($"{place} names {List(members)}: {bound.Length} of them score a {typeof(S).Name}; give them different names."),
        };
    }

    private static IEvaluator<S> Made(Type type, string place)
    {
        Type? closed = !type.IsGenericTypeDefinition ? type
            : type.GetGenericArguments().Length == 1 && SpaceCapabilities.Missing(type, typeof(S)) is null ? type.MakeGenericType(typeof(S))
            : null;
        return closed is null || !closed.IsAssignableTo(typeof(IEvaluator<S>)) || closed.GetConstructor(Type.EmptyTypes) is not { } make
            ? throw new SearchTestException(
                $"'{FixtureMembers.Text(type)}', which {place} names, must implement IEvaluator<{typeof(S).Name}> and have a public constructor without parameters.")
            : (IEvaluator<S>)make.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private static string List(IEnumerable<MemberInfo> members) => string.Join(", ", members.Select(static member => $"'{FixtureMembers.Text(member)}'"));

    private static string Missing(MethodInfo test, Type fixtureType, MemberInfo[] marked) =>
        $"""
        Nothing scores the architectures of {typeof(S).Name} for '{fixtureType.Name}.{test.Name}'. Looked for, in this order:
          [Evaluator(…)] on '{test.Name}': none
          a member of '{fixtureType.Name}' or its bases with [Evaluator]: {(marked.Length == 0 ? "none" : $"{List(marked)}, which scores no {typeof(S).Name}")}
          [Evaluator(…)] on '{fixtureType.Name}', its bases, the classes around it and the assembly: none
          IEvaluator<{typeof(S).Name}> as an interface of '{fixtureType.Name}': no
        Put [Evaluator] on one of these in '{fixtureType.Name}':
        {EvaluatorBinding<S>.Forms}
        """;
}
