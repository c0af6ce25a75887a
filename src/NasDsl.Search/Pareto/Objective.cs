namespace NasDsl.Search;

/// <summary>One of several figures by which trials are judged at once. <see cref="Objective"/> makes the usual ones.</summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class Objective<S>
    where S : class, ISearchSpace<S>
{
    private readonly Func<Trial<S>, double> _value;

    /// <summary>An objective that a function reads from a completed trial.</summary>
    /// <param name="name">What it is, for tables and axes.</param>
    /// <param name="direction">Which values are better.</param>
    /// <param name="value">The trial's value; where it is no finite number, the trial takes no part.</param>
    /// <param name="unit">The unit of its values; empty for a count or a fraction.</param>
    public Objective(string name, ObjectiveDirection direction, Func<Trial<S>, double> value, string unit = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(unit);
        Name = name;
        Direction = direction;
        Unit = unit;
        _value = value;
    }

    /// <summary>What it is, for tables and axes.</summary>
    public string Name { get; }

    /// <summary>Which values are better.</summary>
    public ObjectiveDirection Direction { get; }

    /// <summary>The unit of its values; empty for a count or a fraction.</summary>
    public string Unit { get; }

    /// <summary>The value of a completed trial, in <see cref="Unit"/>.</summary>
    public double Of(Trial<S> trial) => _value(trial);

    /// <summary>The name, and the unit in brackets where there is one.</summary>
    public override string ToString() => Unit.Length == 0 ? Name : $"{Name} ({Unit})";

    /// <summary>A value turned so that less is better; turning a second time gives the value again.</summary>
    internal double Turned(double value) => Direction == ObjectiveDirection.Minimize ? value : -value;
}
