using System.Reflection;

namespace NasDsl.NUnit.Running;

/// <summary>The parameters of a test that are given what this library finds or draws.</summary>
internal static class FilledParameters
{
    /// <summary>The parameters' types, but for a last CancellationToken, which NUnit gives.</summary>
    internal static List<Type> TypesOf(MethodInfo method)
    {
        List<Type> types = [.. method.GetParameters().Select(static parameter => parameter.ParameterType)];
        if (types.Count > 0 && types[^1] == typeof(CancellationToken))
        {
            types.RemoveAt(types.Count - 1);
        }

        return types;
    }
}
