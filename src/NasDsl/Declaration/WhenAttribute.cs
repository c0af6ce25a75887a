namespace NasDsl;

/// <summary>
/// Makes a decision conditional: it is taken only where an earlier property has this value. One <c>[When]</c> a property, so that conditions form
/// a forest. While the condition is not met the property has its default (the first or least of its values), a layer is not there, and nothing
/// but the condition is counted. A choice between blocks is a choice with <c>[When]</c> properties.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WhenAttribute : Attribute
{
    /// <summary>Makes the decision depend on another one.</summary>
    /// <param name="property">The <c>nameof</c> an earlier property with <see cref="ChoiceAttribute"/>.</param>
    /// <param name="value">The value that it must have: one of its choices.</param>
    public WhenAttribute(string property, object value)
    {
        Property = property;
        Value = value;
    }

    /// <summary>The property that decides.</summary>
    public string Property { get; }

    /// <summary>The value that it must have.</summary>
    public object Value { get; }
}
