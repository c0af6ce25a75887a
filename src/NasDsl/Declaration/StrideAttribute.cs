namespace NasDsl;

/// <summary>The stride of a layer, of the first layer of a range, or of the first copy of a cell.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StrideAttribute : Attribute
{
    /// <summary>A fixed stride.</summary>
    public StrideAttribute(int stride) => Stride = stride;

    /// <summary>The stride that another property says: pass its <c>nameof</c>.</summary>
    public StrideAttribute(string from) => From = from;

    /// <summary>The stride, or 0 where <see cref="From"/> decides.</summary>
    public int Stride { get; }

    /// <summary>The property that decides, if one does.</summary>
    public string? From { get; }
}
