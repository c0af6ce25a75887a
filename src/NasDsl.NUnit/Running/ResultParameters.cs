using System.Reflection;
using NasDsl.NUnit.Evaluators;
using NasDsl.Search;

namespace NasDsl.NUnit.Running;

/// <summary>The parameters of a search test: what each of them is given of the search's result.</summary>
/// <param name="Space">The space that is searched.</param>
/// <param name="Types">The parameters' types, but for a last CancellationToken, which NUnit gives.</param>
internal sealed record ResultParameters(Type Space, IReadOnlyList<Type> Types)
{
    internal int Count => Types.Count;

    /// <summary>Whether there must be a best trial.</summary>
    internal bool AskForBest => Types.Any(type => !IsResult(type));

    /// <summary>Reads a method's parameters; gives what is wrong with them, or null.</summary>
    internal static string? Read(MethodInfo method, out ResultParameters? parameters)
    {
        parameters = null;
        if (method.IsGenericMethodDefinition)
        {
            return $"The search test '{method.Name}' is generic; its parameters must name the space.";
        }

        Type? space = null;
        List<Type> types = FilledParameters.TypesOf(method);
        for (int i = 0; i < types.Count; i++)
        {
            if (SpaceOf(types[i]) is not { } found)
            {
                return $"The parameter '{method.GetParameters()[i].Name}' of the search test '{method.Name}' is of type {FixtureMembers.Text(types[i])}. "
                    + "A search gives a SearchResult<S>, the best Trial<S> or the best S, where S is a search space; a CancellationToken may come last.";
            }

            if (found != (space ??= found))
            {
                return $"The search test '{method.Name}' takes results of the spaces {space.Name} and {found.Name}; it can search one.";
            }
        }

        if (space is null)
        {
            return $"The search test '{method.Name}' takes nothing of the search: "
                + "give it a SearchResult<S>, a Trial<S> or an S as parameter, where S is the search space.";
        }

        parameters = new ResultParameters(space, types);
        return null;
    }

    private static Type? SpaceOf(Type type) =>
        IsResult(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Trial<>)) ? type.GenericTypeArguments[0]
        : SpaceCapabilities.IsSpace(type) ? type
        : null;

    private static bool IsResult(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SearchResult<>);
}
