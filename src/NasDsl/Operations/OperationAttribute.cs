namespace NasDsl;

/// <summary>Marks a member of an enum as one candidate operation. An enum whose members all carry one is a candidate set.</summary>
[AttributeUsage(AttributeTargets.Field)]
public abstract class OperationAttribute : Attribute;
