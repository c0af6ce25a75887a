namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Two candidates.</summary>
public enum DepthOp
{
    [Conv(1)] Conv1,
    [Conv(3)] Conv3,
}
