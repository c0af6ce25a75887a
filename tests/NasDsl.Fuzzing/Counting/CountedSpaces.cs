namespace NasDsl.Fuzzing;

/// <summary>Compiles small spaces together and counts each.</summary>
public static class CountedSpaces
{
    /// <summary>Checks the spaces with these numbers.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public static IReadOnlyList<Defect> Check(ulong seed, int first, int count)
    {
        CountedSpace[] spaces = [.. Enumerable.Range(first, count).Select(number => CountedSpaceComposer.Compose(seed, number))];
        var defects = new List<Defect>();
        int seen = 0;
        string? problem = CompiledFiles.Use(spaces.Select(static space => space.Source), type =>
        {
            if (type.Name != CountedSpaceComposer.SpaceName)
            {
                // A block is a space of its own, and is counted where it stands.
                return;
            }

            seen++;
            int number = int.Parse(type.Namespace!.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            CountedSpace space = spaces[number - first];
            try
            {
                CompiledFiles.Call(typeof(Enumeration), nameof(Enumeration.Check), type, space.Architectures);
            }
            catch (Exception exception)
            {
                defects.Add(new(number, space.Source, exception.ToString()));
            }
        });
        if (problem is not null || seen != count)
        {
            defects.Add(new(first, spaces[0].Source, problem ?? $"{seen} of {count} spaces were compiled"));
        }

        return defects;
    }
}
