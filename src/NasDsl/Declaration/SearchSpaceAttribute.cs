namespace NasDsl;

/// <summary>
/// Declares that a <c>partial record</c> is a search space: every value of the type is one architecture.
/// Its partial properties carry the decisions (<see cref="ChoiceAttribute"/>, <see cref="LayersAttribute"/>,
/// <see cref="CellAttribute"/>, <see cref="UniformAttribute"/>, <see cref="LogUniformAttribute"/>).
/// Without <see cref="InputAttribute"/> it is a plain hyperparameter space, with encoders and operators but no network.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SearchSpaceAttribute : Attribute;
