using System.Collections.Immutable;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What a declaration comes to: a model, or what must be emitted of an invalid space, or nothing where not even that is possible.</summary>
internal sealed record SpaceVerdict(SpaceModel? Model, InvalidSpace? Invalid)
{
    /// <summary>Judges a declaration. The analyzer shows the findings; the generator only asks whether there are any.</summary>
    public static SpaceVerdict Of(SpaceDeclaration space)
    {
        if (!SpaceValidator.Validate(space, out SpaceModel? built).HasErrors && (built ?? ModelBuilder.Build(space)) is SpaceModel model)
        {
            return new(model, null);
        }

        return space.Traits.CanBeExtended ? new(null, Remains(space)) : new(null, null);
    }

    /// <summary>The type that files are written for, or null where there are none.</summary>
    public TypeModel? Type => Model?.Type ?? Invalid?.Type;

    private static InvalidSpace Remains(SpaceDeclaration space)
    {
        ImmutableArray<PropertyDeclaration>.Builder open = ImmutableArray.CreateBuilder<PropertyDeclaration>();
        foreach (PropertyDeclaration property in space.Properties)
        {
            if (property is { IsPartial: true, IsImplemented: false, Obstacle: null } && property.Level == space.Level)
            {
                open.Add(property);
            }
        }

        ImmutableArray<string>.Builder taken = ImmutableArray.CreateBuilder<string>();
        foreach (PropertyDeclaration property in space.Properties)
        {
            taken.Add(property.Name);
        }

        foreach (MemberDeclaration member in space.OtherMembers)
        {
            taken.Add(member.Name);
        }

        return new(
            space.Type, new(open.ToImmutable()), new(taken.ToImmutable()), space.HasTorch && !space.IsBlock && space.Find(AttributeNames.Input) is not null,
            space.Find(AttributeNames.Stack) is not null)
        {
            CanImplement = space.Traits.CanImplement,
        };
    }
}
