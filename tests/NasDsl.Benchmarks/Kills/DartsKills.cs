using System.Globalization;
using NasDsl.Interruption;

namespace NasDsl.Benchmarks.Kills;

/// <summary>Kills processes that search by DARTS (kill -9) at random instants, and holds what they find in the end against unbroken searches, bit by bit.</summary>
internal static class DartsKills
{
    private const int Steps = 60;

    /// <summary>Gives 0 where nothing differs.</summary>
    /// <param name="arguments">How many kills, 30; the seed of the instants, 1.</param>
    public static int Run(string[] arguments)
    {
        int kills = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 30;
        int seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        string folder = Directory.CreateTempSubdirectory("nasdsl-kills-").FullName;
        try
        {
            KilledSearches searches = new(folder, Steps, seed);
            searches.Run(kills, Console.WriteLine);
            Console.WriteLine(
                $"{searches.Kills} kills, {searches.Resumptions} resumptions, {searches.Ended} searches of {Steps} steps ended, {searches.Different} of them different.");
            return searches.Different == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
