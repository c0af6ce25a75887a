namespace NasDsl.Reporting;

/// <summary>How a search is shown in a console.</summary>
public enum ConsoleMode
{
    /// <summary>Live where there is a terminal that a person looks at, else plain.</summary>
    Automatic,

    /// <summary>A picture that is drawn anew after each trial.</summary>
    Live,

    /// <summary>A line now and then, for log files and build servers.</summary>
    Plain,
}
