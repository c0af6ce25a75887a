namespace NasDsl.Generators.Declaration;

/// <summary>What a <c>[When]</c> names.</summary>
internal static class Conditions
{
    /// <summary>Which of a property's choices a constant is, by its place; −1 where it is none of them.</summary>
    /// <param name="space">The space or block.</param>
    /// <param name="property">A property with a choice of operations or of values.</param>
    /// <param name="value">The constant.</param>
    public static int TokenOf(SpaceDeclaration space, PropertyDeclaration property, ConstantDeclaration value)
    {
        if (property.Decision is not { Name: AttributeNames.Choice } choice)
        {
            return -1;
        }

        if (choice.Find("values") is { Items: { Count: > 0 } items })
        {
            string? wanted = ValueConversion.Convert(value, property.Type.Special, property.Type.Name)?.Literal;
            for (int i = 0; wanted is not null && i < items.Count; i++)
            {
                if (ValueConversion.Convert(items[i], property.Type.Special, property.Type.Name)?.Literal == wanted)
                {
                    return i;
                }
            }

            return -1;
        }

        if (value.Kind != ConstantKind.Enum || value.EnumType != property.Type.CandidateSet
            || space.CandidateSet(property.Type.CandidateSet) is not CandidateSetDeclaration set)
        {
            return -1;
        }

        for (int i = 0; i < set.Candidates.Count; i++)
        {
            if (set.Candidates[i].Value == value.Whole)
            {
                return i;
            }
        }

        return -1;
    }
}
