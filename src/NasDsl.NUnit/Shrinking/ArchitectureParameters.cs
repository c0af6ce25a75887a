using System.Reflection;
using NasDsl.NUnit.Evaluators;
using NasDsl.NUnit.Running;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Shrinking;

/// <summary>The parameters of a test over architectures, but for a last CancellationToken, which NUnit gives.</summary>
/// <param name="Types">Their types.</param>
internal readonly record struct ArchitectureParameters(IReadOnlyList<Type> Types)
{
    /// <summary>Reads a method's parameters; gives what is wrong with them, or null.</summary>
    internal static string? Read(MethodInfo method, out ArchitectureParameters parameters)
    {
        ParameterInfo[] declared = method.GetParameters();
        List<Type> types = FilledParameters.TypesOf(method);
        parameters = new ArchitectureParameters(types);
        if (method.IsGenericMethodDefinition)
        {
            return $"The test '{method.Name}' is generic; its parameters must name the space.";
        }

        if (!types.Exists(SpaceCapabilities.IsSpace))
        {
            return $"The test '{method.Name}' takes no architecture: [Architectures] gives values to parameters whose type is a search space.";
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (!IsDrawn(types[i]) && !declared[i].GetCustomAttributes().Any(static attribute => attribute is IParameterDataSource))
            {
                return $"Nothing gives the parameter '{declared[i].Name}' of '{method.Name}' a value: "
                    + "[Architectures] does for search spaces and RandomSource, NUnit's [Values] and its kin for others.";
            }
        }

        return null;
    }

    /// <summary>Whether a parameter has its values from the attribute.</summary>
    internal static bool IsDrawn(Type type) => type == typeof(RandomSource) || SpaceCapabilities.IsSpace(type);
}
