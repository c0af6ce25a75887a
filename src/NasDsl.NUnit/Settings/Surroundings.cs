using System.Reflection;

namespace NasDsl.NUnit.Settings;

/// <summary>The attributes that stand around a test: on its class, the class's bases, the classes that it is nested in, and the assembly.</summary>
internal static class Surroundings
{
    /// <summary>The attributes of one type, the nearest first.</summary>
    internal static IEnumerable<T> Of<T>(Type fixture)
        where T : Attribute
    {
        for (Type? outer = fixture; outer is not null; outer = outer.DeclaringType)
        {
            for (Type? type = outer; type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (T attribute in type.GetCustomAttributes<T>(inherit: false))
                {
                    yield return attribute;
                }
            }
        }

        foreach (T attribute in fixture.Assembly.GetCustomAttributes<T>())
        {
            yield return attribute;
        }
    }
}
