using System.Reflection;

namespace NasDsl.NUnit.Evaluators;

/// <summary>Finds methods, properties and fields of a fixture and its bases, public or not, static or not.</summary>
internal static class FixtureMembers
{
    /// <summary>All members, those of the type before those of its bases; what is overridden or hidden by the type comes once.</summary>
    internal static IEnumerable<MemberInfo> Of(Type fixture)
    {
        HashSet<string> overridden = [];
        for (Type? type = fixture; type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (MemberInfo member in type.GetMembers(Own))
            {
                if (member is MethodInfo { IsSpecialName: false } or PropertyInfo or FieldInfo && overridden.Add($"{member.MemberType} {member}"))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The members with a name.</summary>
    /// <exception cref="SearchTestException">There is none.</exception>
    internal static IReadOnlyList<MemberInfo> Named(Type fixture, string name, string wanted)
    {
        MemberInfo[] found = [.. Of(fixture).Where(member => member.Name == name)];
        return found.Length > 0
            ? found
            : throw new SearchTestException($"'{fixture.Name}' has no member '{name}', which {wanted} names. It may be a method, property or field, public or not.");
    }

    /// <summary>The object that a member is read from; null for a static one.</summary>
    /// <exception cref="SearchTestException">There is no object.</exception>
    internal static object? Target(MemberInfo member, object? fixture)
    {
        bool isStatic = member switch
        {
            MethodInfo method => method.IsStatic,
            PropertyInfo property => property.GetMethod?.IsStatic == true,
            _ => ((FieldInfo)member).IsStatic,
        };
        return isStatic ? null
            : fixture is not null && member.DeclaringType!.IsInstanceOfType(fixture) ? fixture
            : throw new SearchTestException($"'{member.Name}' of '{member.DeclaringType!.Name}' must be static: there is no instance of that type in the test.");
    }

    /// <summary>The value of a property or field.</summary>
    internal static object? Value(MemberInfo member, object? fixture) => member is PropertyInfo property
        ? property.GetValue(Target(member, fixture), BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)member).GetValue(Target(member, fixture));

    /// <summary>A member's declaration in short, for messages: <c>string Score(int)</c>.</summary>
    internal static string Text(MemberInfo member) => member switch
    {
        MethodInfo method =>
            $"{Text(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => Text(parameter.ParameterType)))})",
        PropertyInfo property => $"{Text(property.PropertyType)} {property.Name}",
        _ => $"{Text(((FieldInfo)member).FieldType)} {member.Name}",
    };

    /// <summary>A type as C# has it, without its namespace; <c>Search&lt;&gt;</c> where it is open.</summary>
    internal static string Text(Type type) =>
        type == typeof(void) ? "void"
        : type == typeof(double) ? "double"
        : type == typeof(float) ? "float"
        : type == typeof(int) ? "int"
        : type == typeof(ulong) ? "ulong"
        : type == typeof(string) ? "string"
        : !type.IsGenericType ? type.Name
        : type.Name[..type.Name.IndexOf('`')] + (type.IsGenericTypeDefinition
            ? $"<{new string(',', type.GetGenericArguments().Length - 1)}>"
            : $"<{string.Join(", ", type.GenericTypeArguments.Select(Text))}>");
}
