namespace NasDsl;

/// <summary>The number of classes; the network ends with a linear layer that has this many outputs (logits).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClassesAttribute(int count) : Attribute
{
    /// <summary>How many classes there are, at least 1.</summary>
    public int Count { get; } = count;
}
