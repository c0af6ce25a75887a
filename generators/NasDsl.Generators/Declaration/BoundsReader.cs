using System.Collections.Immutable;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Reads what bounds a whole architecture.</summary>
internal static class BoundsReader
{
    public static BoundsModel Read(SpaceDeclaration space)
    {
        ImmutableArray<string>.Builder constraints = ImmutableArray.CreateBuilder<string>(space.Constraints.Count);
        foreach (ConstraintDeclaration constraint in space.Constraints)
        {
            constraints.Add(constraint.Name);
        }

        return new(
            Count(space.Find(AttributeNames.MaxParameters)), Count(space.Find(AttributeNames.MaxMacs)), new(constraints.ToImmutable()));
    }

    private static long? Count(AttributeDeclaration? bound) => bound?.Find("count") is { Kind: ConstantKind.Whole } count ? count.Whole : null;
}
