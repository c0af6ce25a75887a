namespace NasDsl.Spaces;

/// <summary>Two operations, so that a space of linked layers can be listed.</summary>
public enum TinyLinkOp
{
    [Conv(3)] Conv3,
    [Identity] Skip,
}
