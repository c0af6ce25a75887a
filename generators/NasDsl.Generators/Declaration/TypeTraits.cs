namespace NasDsl.Generators.Declaration;

/// <summary>What can be wrong with a space's type.</summary>
/// <param name="IsRecordClass">Whether it is a record class.</param>
/// <param name="IsPartial">Whether each of the user's parts is <c>partial</c>.</param>
/// <param name="IsGeneric">Whether it has type parameters.</param>
/// <param name="FileLocal">The type's own name, or its container's, that is <c>file</c>-local, or null.</param>
/// <param name="IsAbstract">Whether it is abstract.</param>
/// <param name="HasConstructor">Whether it declares a constructor, a primary one included.</param>
/// <param name="Base">Its base where that is no space, or null.</param>
/// <param name="NonPartialContainer">The first containing type that is not partial, or null.</param>
/// <param name="GenericContainer">The first containing type that has type parameters, or null.</param>
internal sealed record TypeTraits(
    bool IsRecordClass, bool IsPartial, bool IsGeneric, string? FileLocal, bool IsAbstract, bool HasConstructor, string? Base,
    string? NonPartialContainer, string? GenericContainer)
{
    /// <summary>Whether it can implement the interfaces of a space, right or wrong.</summary>
    public bool CanImplement { get; init; }

    /// <summary>Whether another type beside it has the same name, which the compiler refuses.</summary>
    public bool HasTwin { get; init; }

    /// <summary>Whether a further part can be emitted at all.</summary>
    public bool CanBeExtended => IsPartial && FileLocal is null && NonPartialContainer is null && (IsRecordClass || !HasTwin);
}
