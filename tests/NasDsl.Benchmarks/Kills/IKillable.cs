namespace NasDsl.Benchmarks.Kills;

/// <summary>Work that keeps its state in a folder, and that is killed at random instants: it has to end with the figures of the work that never was.</summary>
internal interface IKillable
{
    /// <summary>Its name on the command line and in the table.</summary>
    string Name { get; }

    /// <summary>Begins the work in an empty folder, or goes on with what it finds there, to its end.</summary>
    /// <param name="folder">Where its state is kept.</param>
    /// <returns>What it found, to the last bit, in lines: what is not the same each time, such as times, is left out.</returns>
    IEnumerable<string> Run(string folder);
}
