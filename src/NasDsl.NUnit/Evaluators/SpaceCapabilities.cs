namespace NasDsl.NUnit.Evaluators;

/// <summary>Whether a type is a space, and has what a generic strategy or evaluator asks of it.</summary>
internal static class SpaceCapabilities
{
    /// <summary>Whether a type is a search space.</summary>
    internal static bool IsSpace(Type type) => type.IsClass && !type.IsAbstract && IsOf(type, typeof(ISearchSpace<>));

    /// <summary>The first interface that a generic type asks of its space and that the space lacks; null where it lacks none.</summary>
    /// <param name="generic">A type with one parameter, which is open.</param>
    /// <param name="space">The space.</param>
    internal static Type? Missing(Type generic, Type space) =>
        generic.GetGenericArguments()[0].GetGenericParameterConstraints().FirstOrDefault(constraint => !Has(space, constraint));

    /// <summary>Whether a space implements an interface that is generic over the space itself, such as <see cref="IFinite{TSelf}"/>.</summary>
    internal static bool IsOf(Type space, Type contract) => Array.Exists(
        space.GetInterfaces(), own => own.IsGenericType && own.GetGenericTypeDefinition() == contract && own.GenericTypeArguments[0] == space);

    private static bool Has(Type space, Type constraint) => !constraint.ContainsGenericParameters
        ? space.IsAssignableTo(constraint)
        : IsOf(space, constraint.GetGenericTypeDefinition());
}
