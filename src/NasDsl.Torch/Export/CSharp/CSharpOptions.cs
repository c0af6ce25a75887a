namespace NasDsl.Torch;

/// <summary>How a network is written as C#.</summary>
public sealed record CSharpOptions
{
    /// <summary>The namespace of the class; null for none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name of the class; null for the space's name with <c>Network</c> in place of <c>Space</c>: <c>FashionNetwork</c>.</summary>
    public string? ClassName { get; init; }
}
