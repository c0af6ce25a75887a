using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>One of the language's attributes as the user wrote it.</summary>
/// <param name="Name">The class's name without <c>Attribute</c>.</param>
/// <param name="IsOperation">Whether it declares an operation.</param>
/// <param name="IsBroken">Whether the compiler refuses it, so that nothing more need be said.</param>
/// <param name="Arguments">Its arguments, the constructor's first.</param>
internal sealed record AttributeDeclaration(string Name, bool IsOperation, bool IsBroken, EquatableArray<ArgumentDeclaration> Arguments)
{
    /// <summary>The argument with this name, or null.</summary>
    public ConstantDeclaration? Find(string argument)
    {
        foreach (ArgumentDeclaration candidate in Arguments)
        {
            if (candidate.Name == argument)
            {
                return candidate.Value;
            }
        }

        return null;
    }

    /// <summary>A whole number or an enum's value, or <paramref name="otherwise"/>.</summary>
    public int Whole(string argument, int otherwise) =>
        Find(argument) is { Kind: ConstantKind.Whole or ConstantKind.Enum } value ? (int)value.Whole : otherwise;

    /// <summary>A number, or <paramref name="otherwise"/>.</summary>
    public double Number(string argument, double otherwise) =>
        Find(argument) is { Kind: ConstantKind.Whole or ConstantKind.Real } value ? value.Real : otherwise;

    /// <summary>A bool, or <paramref name="otherwise"/>.</summary>
    public bool Flag(string argument, bool otherwise) =>
        Find(argument) is { Kind: ConstantKind.Boolean } value ? value.Whole != 0 : otherwise;

    /// <summary>A text, or null.</summary>
    public string? Text(string argument) => Find(argument) is { Kind: ConstantKind.Text } value ? value.Text : null;
}
