namespace NasDsl.Search.Tests.Loop;

/// <summary>One operation that computes, and one that does not.</summary>
internal enum IdleOp
{
    [Conv(3)] Work,
    [Identity] Idle,
}
