using Spectre.Console;

namespace NasDsl.Reporting;

/// <summary>How <see cref="SearchConsole"/> shows a search.</summary>
public sealed record SearchConsoleOptions
{
    private readonly int _rows = 8;

    /// <summary>Live or plain.</summary>
    public ConsoleMode Mode { get; init; } = ConsoleMode.Automatic;

    /// <summary>Where it is shown; the process's console where null.</summary>
    public IAnsiConsole? Console { get; init; }

    /// <summary>How many of the latest trials the live table has; 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Rows
    {
        get => _rows;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _rows = value;
        }
    }

    /// <summary>How long plain lines stay away while nothing better is found; 10 s. New bests and failures are told at once, but the latter no oftener
    /// than that.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock of the pauses and of the time left.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
