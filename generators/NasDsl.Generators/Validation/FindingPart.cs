namespace NasDsl.Generators.Validation;

/// <summary>Which part of a declaration a finding without an attribute is about.</summary>
internal enum FindingPart
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>An accessor of a property: the one with the number <see cref="FindingPath.Item"/>.</summary>
    Accessor,

    /// <summary>The base type.</summary>
    Base,

    /// <summary>The containing type whose name is <see cref="FindingPath.Member"/>.</summary>
    Container,

    /// <summary>The implementing part of a property.</summary>
    Implementation,
}
