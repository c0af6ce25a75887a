namespace NasDsl;

/// <summary>One decision, several copies in series, each with weights of its own. A stride belongs to the first copy.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RepeatAttribute : Attribute
{
    /// <summary>A fixed number of copies.</summary>
    public RepeatAttribute(int times) => Times = times;

    /// <summary>As many copies as another property says: pass its <c>nameof</c>.</summary>
    public RepeatAttribute(string from) => From = from;

    /// <summary>The number, or 0 where <see cref="From"/> decides.</summary>
    public int Times { get; }

    /// <summary>The property that decides, if one does.</summary>
    public string? From { get; }
}
